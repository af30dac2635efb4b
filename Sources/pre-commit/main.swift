import GatehouseHooks

PreCommit.main()
