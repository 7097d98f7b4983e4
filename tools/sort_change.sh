#!/bin/sh
# Which kind of change the last commit of a checkout is, against its first parent:
# "content" (only content/), "code" (nothing of content/) or "mixed".
# usage: sort_change.sh CHECKOUT
set -eu
git -C "$1" rev-parse --quiet --verify 'HEAD^1^{commit}' >/dev/null
git -C "$1" diff-tree -r -z --name-only --no-renames --ignore-submodules=none 'HEAD^1' HEAD |
  tr '\0' '\n' | {
  content=no
  code=no
  while IFS= read -r path; do
    case $path in
      "") ;;
      content/*) content=yes ;;
      *) code=yes ;;
    esac
  done
  case $content$code in
    yesyes) echo mixed ;;
    yesno) echo content ;;
    *) echo code ;;
  esac
}
