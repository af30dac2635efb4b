import GatehouseHooks

PostReceive.main()
