import GatehouseMatch

/// Every format, in no particular order: an entry is all that a format is.
let everyFormat: [Format] =
    passwordFiles + transferClients + settingsFiles + webFiles
