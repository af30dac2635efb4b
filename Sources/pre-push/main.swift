import GatehouseHooks

PrePush.main()
