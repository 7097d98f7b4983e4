#!/bin/sh
# Judges a built site, one that search engines may list, with tools that need Node and Java: the Nu
# checker and html-validate over every page, Lighthouse over one of each main kind.
set -eu
site=$(cd "$1" && pwd)
cd "$(dirname "$0")"
for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1; then
    CHROME_PATH=$(command -v "$candidate")
    export CHROME_PATH
    break
  fi
done
if ! command -v npm >/dev/null 2>&1 || ! command -v java >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends nodejs npm default-jre-headless >/dev/null
  else
    echo "make audit: Node with npm, and Java, are needed (Debian: nodejs npm default-jre-headless)" >&2
    exit 1
  fi
fi
npm ci --no-progress
java -Xss4m -jar node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --Werror "$site"
echo "Nu checker: no error, no warning"
node_modules/.bin/html-validate --config htmlvalidate.json --max-warnings 0 "$site"
echo "html-validate: no error, no warning"
node lighthouse.mjs "$site"
