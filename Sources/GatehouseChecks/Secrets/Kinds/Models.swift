import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What makes speech, pictures, searches and machines for models.
    static let models: [Kind] = [
        prefixed(
            "secrets/openai-session", "OpenAI session key", family: "openai", "sess-", of: .base62, 40,
            opens: "act as the user in the browser's session", revoke: "sign out of all devices under Settings",
            page: "https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety"),
        prefixed(
            "secrets/jina-key", "Jina AI API key", family: "jina", "jina_", of: .base62, 56...64,
            opens: "run models at the account's expense", revoke: "revoke it under API key and billing",
            page: "https://jina.ai/api-dashboard/"),
        prefixed(
            "secrets/helicone-key", "Helicone API key", family: "helicone", "sk-helicone-", of: .base36 + "-", 31...42,
            opens: "read the organisation's requests", revoke: "delete it under Settings, API keys",
            page: "https://docs.helicone.ai/helicone-headers/helicone-auth"),
        prefixed(
            "secrets/cartesia-key", "Cartesia API key", family: "cartesia", "sk_car_", of: .base62 + "-_", 20...40,
            opens: "make speech at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.cartesia.ai/get-started/overview"),
        prefixed(
            "secrets/retell-key", "Retell AI API key", family: "retell", "key_", of: .hex, 28,
            opens: "make calls at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.retellai.com/accounts/api-keys-overview"),
        prefixed(
            "secrets/runway-key", "Runway API key", family: "runway", "key_", of: .hex, 128,
            opens: "make films at the account's expense", revoke: "disable it under API keys",
            page: "https://docs.dev.runwayml.com/guides/setup/"),
        prefixed(
            "secrets/firecrawl-key", "Firecrawl API key", family: "firecrawl", "fc-", of: .hex, 32,
            opens: "crawl at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.firecrawl.dev/introduction"),
        prefixed(
            "secrets/brave-search-key", "Brave Search API key", family: "brave", "BSA", of: .base64url, 27...28,
            tests: [isMixed], opens: "search at the account's expense", revoke: "delete it under API keys",
            page: "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started"),
        prefixed(
            "secrets/cursor-user-key", "Cursor API key", family: "cursor", "crsr_", of: .hex, 64,
            opens: "start agents as the user", revoke: "delete it under Dashboard, Integrations",
            page: "https://docs.cursor.com/background-agent/api/overview"),
        prefixed(
            "secrets/e2b-key", "E2B API key", family: "e2b", "e2b_", "sk_e2b_", of: .hex, 40,
            opens: "start machines at the team's expense", revoke: "delete it under API keys",
            page: "https://e2b.dev/docs/api-key"),
        prefixed(
            "secrets/daytona-key", "Daytona API key", family: "daytona", "dtn_", of: .hex, 64,
            opens: "start machines at the organisation's expense", revoke: "revoke it under API keys",
            page: "https://www.daytona.io/docs/en/api-keys/"),
        prefixed(
            "secrets/browserbase-key", "Browserbase API key", family: "browserbase", "bb_live_", of: .base64url,
            24...32, opens: "run browsers at the project's expense", revoke: "rotate it under Settings",
            page: "https://docs.browserbase.com/introduction/getting-started"),
        prefixed(
            "secrets/n8n-key", "n8n API key", family: "n8n", "n8n_api_", of: .base62, 32...96,
            opens: "read and change the workflows and their credentials", revoke: "delete it under Settings, n8n API",
            page: "https://docs.n8n.io/api/authentication/"),
        prefixed(
            "secrets/scrapfly-key", "Scrapfly API key", family: "scrapfly", "scp-live-", "scp-test-", of: .hex, 32,
            opens: "scrape at the account's expense", revoke: "regenerate it in the dashboard",
            page: "https://scrapfly.io/docs/scrape-api/getting-started"),
        prefixed(
            "secrets/turbopuffer-key", "turbopuffer API key", family: "turbopuffer", "tpuf_", of: .base62, 32...48,
            opens: "read and write the organisation's vectors", revoke: "delete it under API keys",
            page: "https://turbopuffer.com/docs/auth"),
        prefixed(
            "secrets/kaggle-token", "Kaggle API token", family: "kaggle", "KGAT_", of: .hex, 32,
            opens: "read and publish as the user", revoke: "expire it under Settings, API",
            page: "https://www.kaggle.com/docs/api"),
        prefixed(
            "secrets/minimax-key", "MiniMax API key", family: "minimax", "sk-api-", of: .base64url, 100...130,
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://platform.minimax.io/docs/guides/quickstart"),
        prefixed(
            "secrets/kimi-coding-key", "Kimi API key", family: "kimi", "sk-kimi-", of: .base62, 40...72,
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://platform.moonshot.ai/docs/introduction"),
        prefixed(
            "secrets/friendli-token", "Friendli token", family: "friendli", "flp_", of: .base62, 32...56,
            opens: "run models at the team's expense", revoke: "delete it under Personal settings, Tokens",
            page: "https://friendli.ai/docs/guides/personal_access_tokens"),
        prefixed(
            "secrets/val-town-token", "Val Town API token", family: "val-town", "vtwn_", of: .base62, 24...48,
            opens: "run and change the user's vals", revoke: "delete it under Settings, API tokens",
            page: "https://docs.val.town/api/authentication/"),
        prefixed(
            "secrets/trigger-key", "Trigger.dev secret key", family: "trigger", "tr_dev_", "tr_prod_", "tr_stg_",
            "tr_pat_", of: .base62, 20...48, opens: "start the project's tasks",
            revoke: "regenerate it under API keys", page: "https://trigger.dev/docs/apikeys"),
        prefixed(
            "secrets/inngest-signing-key", "Inngest signing key", family: "inngest", "signkey-prod-",
            "signkey-branch-", "signkey-test-", of: .hex, 32...64, opens: "start and change the app's functions",
            revoke: "rotate it under Signing key", page: "https://www.inngest.com/docs/platform/signing-keys"),
        prefixed(
            "secrets/gitbook-token", "GitBook API token", family: "gitbook", "gb_api_", of: .base62, 36...48,
            opens: "read and write the organisation's documents", revoke: "revoke it under Developer settings",
            page: "https://gitbook.com/docs/developers/gitbook-api/authentication"),
    ]
}
