import GatehouseHooks

PreMergeCommit.main()
