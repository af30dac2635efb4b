extension Command {
    private static let percent = UInt8(ascii: "%")
    private static let slash = UInt8(ascii: "/")

    /// Programs, and how they take passwords. Long options speak for themselves, as `--password` does.
    static let tools: [(StaticString, [Way])] =
        mysql.map { ($0, [.attached("-p")]) } + mongo.map { ($0, [.next("-p"), .attached("-p")]) }
        + ldap.map { ($0, [.next("-w"), .attached("-w")]) } + mssql.map { ($0, [.next("-P"), .attached("-P")]) }
        + samba.map { ($0, [.pair("-U", percent)]) } + oracle.map { ($0, [.joined(slash)]) } + others

    private static let mysql: [StaticString] = [
        "mysql ", "mysqldump ", "mysqladmin ", "mysqlimport ", "mysqlcheck ", "mysqlshow ", "mariadb ", "mariadb-dump ",
        "mysqlbinlog ", "7z ", "7za ", "unrar ",
    ]
    private static let mongo: [StaticString] = [
        "mongo ", "mongosh ", "mongodump ", "mongorestore ", "mongoimport ", "mongoexport ", "sshpass ", "cqlsh ",
        "beeline ", "login -", "rdesktop ", "psexec ", "PsExec.exe ", "twine upload ", "useradd ", "usermod ",
    ]
    private static let ldap: [StaticString] = [
        "ldapsearch ", "ldapadd ", "ldapmodify ", "ldapdelete ", "ldapwhoami ", "ldappasswd ",
    ]
    private static let mssql: [StaticString] = [
        "sqlcmd ", "bcp ", "osql ", "isql ", "tsql ", "sqsh ", "zip ", "unzip ", "ipmitool ", "mosquitto_pub ",
        "mosquitto_sub ",
    ]
    private static let samba: [StaticString] = ["smbclient ", "winexe ", "rpcclient ", "net rpc ", "smbget "]
    private static let oracle: [StaticString] = ["sqlplus ", "impdp ", "expdp ", "sqlldr ", "rman target "]
    private static let others: [(StaticString, [Way])] = [
        ("redis-cli ", [.next("-a")]), ("lftp ", [.pair("-u", UInt8(ascii: ","))]),
        ("openssl ", [.next("-k"), .next("-K"), .attached("pass:")]),
        ("plink ", [.next("-pw")]), ("pscp ", [.next("-pw")]), ("psftp ", [.next("-pw")]),
        ("xfreerdp ", [.attached("/p:"), .next("-p")]), ("schtasks ", [.next("/rp"), .next("/RP")]),
        ("htpasswd ", [.last(UInt8(ascii: "b"))]), ("vault login ", [.word(0)]), ("operator unseal ", [.word(0)]),
        ("nuget push ", [.next("-k")]), ("setapikey ", [.word(0)]), ("SetApiKey ", [.word(0)]),
        ("rabbitmqctl ", [.behind("add_user", 2), .behind("change_password", 2), .behind("authenticate_user", 2)]),
        ("net user ", [.word(1)]), ("net use ", [.after("/user:"), .after("/USER:"), .word(1), .word(2)]),
        ("wpa_passphrase ", [.word(1)]), ("db2 connect ", [.behind("using", 1)]),
    ]
}
