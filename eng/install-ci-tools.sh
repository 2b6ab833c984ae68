#!/usr/bin/env bash
# What a bare machine lacks besides git and the .NET SDK: the culture data (ICU) that the runtime and the culture runs need, and XGBoost, against which imported
# models are held (where there is no package of it those tests are skipped).
set -euo pipefail
command -v apt-get > /dev/null || exit 0
missing=()
ldconfig -p 2> /dev/null | grep libicuuc > /dev/null || missing+=('^libicu[0-9]+$')
/usr/bin/python3 -c 'import xgboost' 2> /dev/null || missing+=('^python3-xgboost$')
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -q
for pattern in "${missing[@]}"; do
  package=$(apt-cache search --names-only "$pattern" | awk '{print $1}' | sort -V | tail -1)
  [ -z "$package" ] || DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends "$package"
done
