import GatehouseMatch

/// What servers and tools read when they start.
let settingsFiles: [Format] = [
    Format("npm's settings", [.name(".npmrc"), .name("npmrc"), .name(".yarnrc")], .whole(PackageSettings.read)),
    Format(
        "the settings of a package manager",
        [
            .name(".pypirc"), .name("pypirc"), .name("nuget.config"),
            .root("packagesourcecredentials"),
            .name("settings-security.xml"), .root("settingssecurity"), .name(".m2/settings.xml"),
            .name(".gem/credentials"),
            .name(".cargo/credentials"), .name(".cargo/credentials.toml"), .name("pip.conf"), .name("pip.ini"),
            .name(".condarc"),
        ],
        .assignments(.certain)),
    Format(
        "the users of a server",
        [.root("tomcat-users"), .name("tomcat-users.xml"), .root("jetty-users")],
        .assignments(.certain)),
    Format(
        "the settings of a cluster's client",
        [
            .name(".kube/config"), .name("kubeconfig"), .name("*.kubeconfig"), .name("kubeconfig.yml"),
            .name("kubeconfig.yaml"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a server",
        [
            .name("redis.conf"), .name("znc.conf"), .name(".pg_service.conf"), .name("pg_service.conf"),
            .name("odbc.ini"),
            .name("autounattend.xml"), .name("unattend.xml"), .root("unattend"), .name("groups.xml"),
            .name("server.cfg"), .name("server.properties"), .name(".smbcredentials"), .name("smbcredentials"),
        ],
        .assignments(.certain)),
    Format(
        "the settings of a program's environment",
        [
            .name(".env"), .name(".env.local"), .name(".env.prod"), .name(".env.production"), .name(".env.staging"),
            .name(".env.dev"), .name(".env.development"), .name(".env.development.local"),
            .name(".env.production.local"),
            .name(".env.backup"), .name(".env.old"), .name(".env.save"), .name(".env.docker"), .name("*.env"),
            .name(".envrc"),
            .name("*.ini"), .name(".flaskenv"), .name("*.properties"), .name("*.tfvars"), .name("*.cnf"),

            .name(".s3cfg"), .name(".boto"), .name(".aws/credentials"), .name(".credentials"), .name("credentials"),
            .head(SettingsLines.opens), .name(".bash_profile"), .name(".bashrc"), .name(".zshrc"), .name(".profile"),
            .name(".zshenv"),
        ],
        .assignments(.guarded)),
]
