import GatehouseHooks

CommitMessage.main()
