#!/bin/sh
# One shard of an audit: what every task of an array runs.
#
#     shard.sh FOLDER COUNT PATH...
#
# FOLDER is on storage that all machines share. It holds 'key', 16 random bytes or more, and takes a report for each of
# COUNT shards. Which shard this is, says the engine that started it, or GATEHOUSE_SHARD: a number from 1 to COUNT.
# Arguments for 'gatehouse scan', such as --policy, may stand among the PATHs.
#
# Exits 0 once the shard's report is there and complete, whether or not anything was found: that is the business of
# 'gatehouse merge'. Anything else is a failure, and the engine may start the shard again, as often as it likes: a report
# appears whole or not at all, and a shard whose report is there is done.
set -eu

[ $# -ge 3 ] || { sed -n '/^set/q; 2,$s/^# \{0,1\}//p' "$0" >&2; exit 64; }
folder=$1 count=$2
shift 2

# Slurm's arrays begin where --array says, here at 1; Kubernetes' indexes begin at 0.
index=${GATEHOUSE_SHARD:-${SLURM_ARRAY_TASK_ID:-${JOB_COMPLETION_INDEX:+$((JOB_COMPLETION_INDEX + 1))}}}
[ -n "$index" ] || { echo 'shard.sh: no engine says which shard this is: set GATEHOUSE_SHARD' >&2; exit 64; }

report=$folder/shard-$index-of-$count.json
[ ! -f "$report" ] || { echo "shard $index of $count was done before"; exit 0; }

status=0
gatehouse scan --history --shard "$index/$count" --fingerprint-key "$folder/key" --quiet \
    ${SLURM_CPUS_PER_TASK:+--threads "$SLURM_CPUS_PER_TASK"} --report "json=$report.part" "$@" || status=$?
# 2 is undecided: somebody has to see why, and the shard is run again when that is mended.
[ "$status" -le 1 ] || exit "$status"
mv "$report.part" "$report"
echo "shard $index of $count is done"
