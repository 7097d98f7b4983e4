#!/bin/sh
# Runs a command, puts what it prints on the summary of the job, and ends as it did.
# GitHub refuses a summary of more than 1 MiB: a longer one ends after a whole line, and says so.
# usage: GITHUB_STEP_SUMMARY=FILE write_summary.sh COMMAND…
set -eu
limit=1000000
printed=$(mktemp)
trap 'rm -f "$printed"' EXIT
code=0
"$@" >"$printed" || code=$?
if [ "$(wc -c <"$printed")" -le $limit ]; then
  cat "$printed" >>"$GITHUB_STEP_SUMMARY"
else
  head -c $limit "$printed" | sed '$d' >>"$GITHUB_STEP_SUMMARY"
  printf '\n… (la suite est trop longue, the rest is too long)\n' >>"$GITHUB_STEP_SUMMARY"
fi
exit $code
