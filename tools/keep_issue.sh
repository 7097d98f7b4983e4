#!/bin/sh
# Keeps one open issue about dead links: its text is a file, which is never part of a command.
# "all": the file is everything known; it becomes the issue's text, and an empty one closes it.
# "more": the file is what one push brought; it becomes a comment, and an empty one says nothing.
# usage: GH_TOKEN=… GH_REPO=… keep_issue.sh all|more FILE
set -eu
label=outside-links
title="Liens morts · Dead links"
number=$(gh issue list --state open --label "$label" --limit 1 --json number --jq '.[].number')

if [ ! -s "$2" ]; then
  if [ "$1" = all ] && [ -n "$number" ]; then gh issue close "$number"; fi
elif [ -z "$number" ]; then
  gh label create "$label" --force --description "Links to other sites that are dead"
  gh issue create --title "$title" --label "$label" --body-file "$2"
elif [ "$1" = all ]; then
  gh issue edit "$number" --body-file "$2"
else
  gh issue comment "$number" --body-file "$2"
fi
