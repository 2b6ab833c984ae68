#!/bin/sh
# Installs what the peers of the benchmarks need (Debian or Ubuntu) and compiles the FAISS shim.
set -eu
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update
$as_root apt-get install -y --no-install-recommends g++ libfaiss-dev libopenblas-dev python3 python3-numpy python3-xgboost
sh "$(dirname "$0")/peers/build-faiss-shim.sh"
