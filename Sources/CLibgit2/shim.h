#pragma once
#include <git2.h>

// git_libgit2_opts is variadic, which Swift does not import: one function per option that is used.
static inline int gatehouse_git_set_strict_hash_verification(int on) {
    return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, on);
}
