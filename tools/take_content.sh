#!/bin/sh
# Puts the content of one checkout in the place of another's. It is only data: links stay links,
# which the check refuses by name; what it cannot see is refused here.
# usage: take_content.sh FROM TO
set -eu
if [ -L "$1/content" ] || [ ! -d "$1/content" ]; then
  echo "::error::content/ must stay a folder (content/ doit rester un dossier)"
  exit 1
fi
if git -C "$1" ls-tree -r HEAD content/ | grep -q '^160000 '; then
  echo "::error::content/ must hold no submodule (content/ ne doit pas contenir de sous-module)"
  exit 1
fi
rm -rf "$2/content"
cp -R -P "$1/content" "$2/content"
