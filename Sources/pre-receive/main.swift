import GatehouseHooks
import GatehouseSignatures
import GatehouseTools

PreReceive.main(verifyingWith: Signatures(openPGP: OpenPGP().facts))
