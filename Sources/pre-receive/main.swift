import GatehouseHooks

PreReceive.main()
