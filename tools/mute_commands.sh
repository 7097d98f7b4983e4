#!/bin/sh
# Runs a command that may print a stranger's words, and ends as it did. A runner of GitHub obeys
# lines such as "::add-mask::…" in any output; until it reads a word that nobody can guess, not here.
# usage: mute_commands.sh COMMAND…
set -eu
word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$word"
code=0
"$@" 2>&1 || code=$? # one stream, or an error could come before the word
echo "::$word::"
exit $code
