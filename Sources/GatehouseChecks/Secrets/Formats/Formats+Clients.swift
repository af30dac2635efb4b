import GatehouseMatch

/// What programs that log in elsewhere remember: file transfer, mail, chat, databases.
let transferClients: [Format] = [
    Format(
        "the settings of FileZilla",
        [
            .root("filezilla3"), .root("filezilla"), .name("filezilla.xml"), .name("sitemanager.xml"),
            .name("recentservers.xml"), .name("filezilla server.xml"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a file transfer",
        [
            .name("sftp-config.json"), .name("sftp-config-alt.json"), .name("sftp.json"), .name(".ftpconfig"),
            .name(".sftpconfig.json"), .name(".ftppass"), .name(".remote-sync.json"), .name("deployment-config.json"),
            .name("ftpsync.settings"), .name(".ftp-sync.json"), .name("ftp-sync.json"), .name("ftpquota.json"),
            .name(".ftp-deploy.json"), .name("winscp.ini"), .name("wcx_ftp.ini"), .name("ws_ftp.ini"),
            .name("sites.ini"), .name("coreftp.cfg"), .name(".lftprc"), .name("lftp/bookmarks"),
            .name("rclone.conf"), .name("rclone/rclone.conf"), .name("sshfs.conf"), .name("webservers.xml"),
            .name("webservers.local.xml"), .name("deployment.xml"), .name("publishprofile.xml"),
            .name("*.publishsettings"),
            .name("*.pubxml.user"), .name("*.ftpconfig"), .name("*.duck"), .root("publishdata"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a database client",
        [
            .root("data-sources"), .name("dbeaver-data-sources.xml"), .name(".dbeaver-data-sources.xml"),
            .name("data-sources.json"), .name("credentials-config.json"), .name("datasources.xml"),
            .name("datasources.local.xml"), .name("robomongo.json"), .name("robo3t.json"), .name("connections.xml"),
            .name("connections.json"), .name("sqldeveloper/connections.json"), .name("servers.json"),
            .root("connections"),
            .name(".my.cnf"), .name("my.cnf"), .name(".mylogin.cnf"), .name("debian.cnf"), .name(".mysqlrc"),
            .name("*.ncx"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a mail program",
        [
            .name(".esmtprc"), .name("esmtprc"), .name(".msmtprc"), .name("msmtprc"), .name(".fetchmailrc"),
            .name("fetchmailrc"),
            .name(".getmailrc"), .name("getmailrc"), .name(".offlineimaprc"), .name("offlineimaprc"),
            .name(".mbsyncrc"), .name("mbsyncrc"), .name(".muttrc"), .name("muttrc"), .name("ssmtp.conf"),
            .name(".mailrc"), .name(".nail"), .name(".mpoprc"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a chat program",
        [
            .name("irssi/config"), .name(".irssi/config"), .name("irc.conf"), .name("znc.conf"), .name("weechat.conf"),
            .name("hexchat/servlist.conf"), .name("servlist.conf"), .name(".purple/accounts.xml"),
            .name("accounts.xml"),
            .name("accounts.cfg"),
        ],
        .assignments(.certain)),
]
