import GatehouseGit
import GatehouseHooks

PreReceive.main { repository, _ throws(GitError) in try CatFileReader(repository.git, repository.format) }
