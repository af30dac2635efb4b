import GatehouseHooks
import GatehouseSignatures
import GatehouseTools

PrePush.main(verifyingWith: Signatures(openPGP: OpenPGP().facts))
