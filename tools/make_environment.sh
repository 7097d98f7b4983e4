#!/bin/sh
# Makes the virtual environment of the project, or of a site made by `explainer init`, from a lock file.
# usage: make_environment.sh FOLDER LOCK
set -eu
folder=$1
lock=$2

python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
  if command -v "$candidate" >/dev/null 2>&1 &&
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "$python" ]; then
  echo "make: Python 3.11.5 or newer is needed (Debian 13: apt-get install python3 python3-venv)" >&2
  exit 1
fi

# Debian packs venv apart from Python; as root, install what is missing.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
  else
    echo "make: Python's venv is missing (Debian: apt-get install python3-venv)" >&2
    exit 1
  fi
fi

[ -x "$folder/bin/python" ] || "$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
[ ! -f pyproject.toml ] || "$folder/bin/python" -m pip install --quiet --disable-pip-version-check \
  --no-deps --no-build-isolation --editable .
