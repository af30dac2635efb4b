import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What runs models at somebody's expense.
    static let intelligence: [Kind] = [
        Kind(
            "secrets/openai-key", "OpenAI API key", family: "openai",
            .forms([
                Form(.text("sk-"), .some(.base62, 20), .text("T3BlbkFJ"), .some(.base62, 20)),
                Form(
                    .text("sk-"), .anyOf("proj-", "svcacct-", "admin-"), .some(.base64url, 20...80),
                    .text("T3BlbkFJ"), .some(.base64url, 20...80)),
            ]),
            opens: "run models and read the organisation's files", revoke: "delete it under API keys",
            page: "https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety",
            finds: {
                token([("sk-", 20), ("T3Blb" + "kFJ", 20)], .base62)()
                    + token([("sk-proj-", 74), ("T3Blb" + "kFJ", 74)], .base62)()
            },
            leaves: token([("sk-", 19), ("T3Blb" + "kFJ", 20)], .base62)),
        Kind(
            "secrets/anthropic-key", "Anthropic API key", family: "anthropic",
            .forms([
                Form(.anyOf("sk-ant-api03-", "sk-ant-admin01-"), .some(.base64url, 95)),
                Form(
                    .anyOf("sk-ant-oat01-", "sk-ant-ort01-", "sk-ant-sid01-", "sk-ant-sid02-"),
                    .some(.base64url, 80...130)),
            ]),
            tests: [
                { value in
                    if value.suffix(2).elementsEqual("AA".utf8) { return .supports("it ends in AA") }
                    return value.starts(with: "sk-ant-a".utf8) ? .refutes : .weakens("it does not end in AA")
                }
            ],
            opens: "run models, or manage the organisation", revoke: "delete it in the console, API keys",
            page:
                "https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure",
            finds: token("sk-ant-api03-", .base64url, 93, "AA"), leaves: token("sk-ant-api03-", .base64url, 40, "AA")),
        Kind(
            "secrets/huggingface-token", "Hugging Face access token", family: "huggingface",
            .forms([Form(.anyOf("hf_", "api_org_"), .some(.letter, 34))]),
            opens: "read and write the user's models and data sets",
            revoke: "invalidate it under Settings, Access tokens",
            page: "https://huggingface.co/docs/hub/security-tokens",
            finds: token("hf_", .letter, 34), leaves: token("hf_", .letter, 33)),
        Kind(
            "secrets/groq-key", "Groq API key", family: "groq",
            .forms([Form(.text("gsk_"), .some(.base62, 52))]),
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://console.groq.com/docs/production-readiness/security-onboarding",
            finds: token("gsk_", .base62, 52), leaves: token("gsk_", .base62, 51)),
        Kind(
            "secrets/xai-key", "xAI API key", family: "xai",
            .forms([Form(.text("xai-"), .some(.word, 70...90))]),
            opens: "run models at the team's expense", revoke: "delete it in the console, API keys",
            page: "https://docs.x.ai/docs/key-information/using-management-api",
            finds: token("xai-", .base62, 80), leaves: token("xai-", .base62, 60)),
        Kind(
            "secrets/perplexity-key", "Perplexity API key", family: "perplexity",
            .forms([Form(.text("pplx-"), .some(.base62, 48))]),
            opens: "run models at the account's expense", revoke: "delete it under Settings, API",
            page: "https://docs.perplexity.ai/guides/api-key-management",
            finds: token("pplx-", .base62, 48), leaves: token("pplx-", .base62, 47)),
        Kind(
            "secrets/openrouter-key", "OpenRouter API key", family: "openrouter",
            .forms([Form(.text("sk-or-v1-"), .some(.hex, 64))]),
            opens: "run models at the account's expense", revoke: "delete it under Settings, Keys",
            page: "https://openrouter.ai/docs/api-reference/authentication",
            finds: token("sk-or-v1-", .hex, 64), leaves: token("sk-or-v1-", .hex, 63)),
        Kind(
            "secrets/replicate-token", "Replicate API token", family: "replicate",
            .forms([Form(.text("r8_"), .some(.base62, 37))]),
            opens: "run models at the account's expense", revoke: "disable it under Account, API tokens",
            page: "https://replicate.com/docs/topics/security/api-tokens",
            finds: token("r8_", .base62, 37), leaves: token("r8_", .base62, 36)),
        Kind(
            "secrets/together-key", "Together AI API key", family: "together",
            .forms([Form(.text("tgp_v1_"), .some(.base64url, 43))]),
            opens: "run models at the account's expense", revoke: "regenerate it under Settings, API keys",
            page: "https://docs.together.ai/docs/quickstart",
            finds: token("tgp_v1_", .base64url, 43), leaves: token("tgp_v1_", .base64url, 42)),
        Kind(
            "secrets/cerebras-key", "Cerebras API key", family: "cerebras",
            .forms([Form(.text("csk-"), .some(.base36, 48))]),
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://inference-docs.cerebras.ai/quickstart",
            finds: token("csk-", .base36, 48), leaves: token("csk-", .base36, 47)),
        Kind(
            "secrets/fireworks-key", "Fireworks AI API key", family: "fireworks",
            .forms([Form(.text("fw_"), .some(.base62, 22...24))]),
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.fireworks.ai/getting-started/quickstart",
            finds: token("fw_", .base62, 24), leaves: token("fw_", .base62, 21)),
        Kind(
            "secrets/nvidia-key", "NVIDIA API key", family: "nvidia",
            .forms([Form(.text("nvapi-"), .some(.base64url, 60...70))]),
            opens: "run models and pull images as the user", revoke: "delete it under Setup, API keys",
            page: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
            finds: token("nvapi-", .base64url, 64), leaves: token("nvapi-", .base64url, 50)),
        Kind(
            "secrets/langsmith-key", "LangSmith API key", family: "langsmith",
            .forms([Form(.text("lsv2_"), .anyOf("pt_", "sk_"), .some(.hex, 32), .text("_"), .some(.hex, 10))]),
            opens: "read and write the workspace's traces", revoke: "delete it under Settings, API keys",
            page:
                "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
            finds: token([("lsv2_pt_", 32), ("_", 10)], .hex), leaves: token([("lsv2_pt_", 31), ("_", 10)], .hex)),
        Kind(
            "secrets/langfuse-key", "Langfuse secret key", family: "langfuse",
            .forms([Form(.text("sk-lf-"), .some(.hex + "-", 36))]),
            opens: "read and write the project's traces", revoke: "delete it under Project settings, API keys",
            page: "https://langfuse.com/docs/", finds: { ["sk-" + "lf-" + uuid] }, leaves: token("sk-lf-", .hex, 30)),
        Kind(
            "secrets/pinecone-key", "Pinecone API key", family: "pinecone",
            .forms([Form(.text("pcsk_"), .some(.base62, 5...6), .text("_"), .some(.base62, 50...70))]),
            opens: "read and write the project's indexes", revoke: "delete it under API keys",
            page: "https://docs.pinecone.io/guides/projects/manage-api-keys",
            finds: token([("pcsk_", 6), ("_", 63)], .base62), leaves: token([("pcsk_", 6), ("_", 40)], .base62)),
        Kind(
            "secrets/llama-cloud-key", "LlamaCloud API key", family: "llamacloud",
            .forms([Form(.text("llx-"), .some(.base62, 48))]),
            opens: "parse documents at the account's expense", revoke: "revoke it under API keys",
            page: "https://docs.cloud.llamaindex.ai/api_key",
            finds: token("llx-", .base62, 48), leaves: token("llx-", .base62, 47)),
        Kind(
            "secrets/elevenlabs-key", "ElevenLabs API key", family: "elevenlabs",
            .forms([Form(.text("sk_"), .some(.hex, 48))]),
            opens: "make speech at the account's expense", revoke: "delete it under Developers, API keys",
            page: "https://elevenlabs.io/docs/api-reference/authentication",
            finds: token("sk_", .hex, 48), leaves: token("sk_", .hex, 47)),
        Kind(
            "secrets/wandb-key", "Weights & Biases API key", family: "wandb",
            .forms([Form(.text("wandb_v1_"), .some(.base62 + "_", 77))]),
            opens: "read and write the user's runs", revoke: "delete it under User settings, API keys",
            page: "https://docs.wandb.ai/support/find_api_key/",
            finds: token("wandb_v1_", .base62, 77), leaves: token("wandb_v1_", .base62, 60)),
        Kind(
            "secrets/deepseek-key", "DeepSeek API key", family: "deepseek",
            .forms([Form(.text("sk-"), .some(.hex, 32))]),
            opens: "run models at the account's expense", revoke: "delete it under API keys",
            page: "https://api-docs.deepseek.com/", finds: token("sk-", .hex, 32), leaves: token("sk-", .hex, 31)),
        Kind(
            "secrets/tavily-key", "Tavily API key", family: "tavily",
            .forms([Form(.text("tvly-"), .maybe(.anyOf("dev-", "prod-")), .some(.base62, 32))]),
            opens: "search at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.tavily.com/", finds: token("tvly-", .base62, 32), leaves: token("tvly-", .base62, 31)),
        Kind(
            "secrets/runpod-key", "RunPod API key", family: "runpod",
            .forms([Form(.text("rpa_"), .some(.base62, 46))]),
            opens: "run machines at the account's expense", revoke: "delete it under Settings, API keys",
            page: "https://docs.runpod.io/get-started/api-keys",
            finds: token("rpa_", .base62, 46), leaves: token("rpa_", .base62, 45)),
    ]
}
