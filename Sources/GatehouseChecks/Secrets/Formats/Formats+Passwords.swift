import GatehouseMatch

/// Files that are lists of passwords, tokens or hashes.
let passwordFiles: [Format] = [
    Format(
        "a netrc file",
        [.name(".netrc"), .name("_netrc"), .name("netrc"), .name(".authinfo"), .name("authinfo"), .head(Netrc.opens)],
        .whole(Netrc.read)),
    Format(
        "a PostgreSQL password file",
        [.name(".pgpass"), .name("pgpass.conf"), .name("pgpass"), .head(PasswordLines.opensPostgreSQL)],
        .whole(PasswordLines.readPostgreSQL)),
    Format(
        "a list of users and hashes",
        [
            .name(".htpasswd"), .name("htpasswd"), .name("*.htpasswd"), .name("shadow"), .name("shadow-"),
            .name("etc/passwd"), .name("gshadow"), .name("master.passwd"), .name("ftpd.passwd"), .name("dovecot/users"),
            .name("proftpd/passwd"), .name("mosquitto/passwd"), .name("mosquitto.passwd"), .name("squid/passwd"),
            .name("passwd-"),
        ],
        .whole(PasswordLines.readUsers)),
    Format(
        "a list of users and digests", [.name(".htdigest"), .name("htdigest"), .name("*.htdigest")],
        .whole(PasswordLines.readDigests)),
    Format(
        "the key of encrypted credentials",
        [
            .name("master.key"), .name("credentials/production.key"), .name("credentials/staging.key"),
            .name("credentials/development.key"), .name("credentials/test.key"),
        ],
        .whole(PasswordLines.readKey)),
    Format(
        "git's stored credentials",
        [.name(".git-credentials"), .name("git-credentials"), .name("git/credentials")],
        .whole(Remotes.read)),
    Format(
        "the logins stored by Firefox",
        [.text(Literal("\"encryptedPassword\"")), .text(Literal("\"encryptedUsername\""))],
        .from(StoredLogins.readFirefox)),
    Format(
        "the settings of a remote desktop", [.text(Literal("password 51:b:", folded: true))],
        .from(StoredLogins.readDesktop)),
]
