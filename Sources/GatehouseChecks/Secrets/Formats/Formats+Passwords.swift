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
    Format("Docker's stored logins", [.text(Literal("\"auth\""))], .from(Logins.readDocker)),
    Format(
        "a list of users and hashes of Windows",
        [.text(Literal("aad3b435b51404ee" + "aad3b435b51404ee:", folded: true))],
        .from(Logins.readWindows)),
    Format("a directory's users", [.text(Literal("userpassword:", folded: true))], .from(Logins.readDirectory)),
    Format("a message broker's users", [.text(Literal("\"password_hash\""))], .from(Logins.readBroker)),
    Format("the settings of a machine's first start", [.text(Literal("chpasswd:"))], .from(Logins.readFirstStart)),
    Format(
        "a list of mail servers and logins", [.name("sasl_passwd"), .name("sasl/passwd")], .whole(Logins.readRelays)),
    Format(
        "the keys of IPsec", [.name("ipsec.secrets"), .name("ipsec.d/secrets"), .name("*.secrets")],
        .whole(Logins.readKeys)),
    Format(
        "the keys of wireless networks",
        [
            .name("wpa_supplicant.conf"), .name("*.nmconnection"), .name("hostapd.conf"),
            .name("wpa_supplicant-wlan0.conf"),
        ],
        .whole(Logins.readNetworks)),
    Format(
        "the secrets of dialled connections", [.name("chap-secrets"), .name("pap-secrets")],
        .whole { Logins.readFields($0, at: 2, of: 3...4, &$1) }),
    Format(
        "a connection pool's users", [.name("userlist.txt")], .whole { Logins.readFields($0, at: 1, of: 2...2, &$1) }),
    Format(
        "the users of a Java program", [.name("jmxremote.password")],
        .whole { Logins.readFields($0, at: 1, of: 2...2, &$1) }),
    Format("statements to a database", Dump.marks.map(Format.Mark.text), .from(Dump.read)),
    Format("a Kubernetes secret", SecretManifest.marks.map { .text(Literal($0)) }, .from(SecretManifest.read)),
    Format(
        "a table of logins", [.name("*.csv"), .name("*.tsv"), .head(PasswordTable.opens)], .whole(PasswordTable.read)),
    Format("the words of a netrc file", [.text(Literal("machine "))], .from(Netrc.read)),
]
