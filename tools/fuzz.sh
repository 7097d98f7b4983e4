#!/bin/sh
# Fuzzes every target of tests/fuzz/, one after another, and stops at the first that breaks a law:
# what broke it stands in .cache/fuzz/TARGET/. Later runs begin with what earlier ones reached.
# usage: fuzz.sh PYTHON SECONDS
set -eu
python=$1
seconds=$2

export PYTHONPATH=.:tests
for target in $("$python" -c 'from fuzz.targets import TARGETS; print(*TARGETS)'); do
  echo "fuzz: $target, $seconds seconds"
  "$python" -m fuzz "$target" ".cache/fuzz/$target" "-max_total_time=$seconds" -verbosity=0
done
