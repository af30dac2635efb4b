import GatehouseGit
import GatehouseHooks

PrePush.main { repository, _ throws(GitError) in try CatFileReader(repository.git, repository.format) }
