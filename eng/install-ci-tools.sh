#!/usr/bin/env bash
# What a bare machine lacks besides git and the .NET SDK: the culture data (ICU) that the runtime and the culture runs need; XGBoost, against which imported models
# are held; and, for the tests that look at graphs as pages show them, Chromium and two versions of Mermaid. Without the others those tests are skipped, and say so.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)

install() {
  command -v apt-get > /dev/null || return 1
  "${as_root[@]}" apt-get update -q
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y --no-install-recommends "$@"
}

newest_icu() {
  apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1
}

if ! ldconfig -p 2> /dev/null | grep -q libicuuc && command -v apt-get > /dev/null; then
  "${as_root[@]}" apt-get update -q
  install "$(newest_icu)"
fi

/usr/bin/python3 -c 'import xgboost' 2> /dev/null || install python3-xgboost || echo "XGBoost could not be installed: imported models will only be held against fixtures."
command -v chromium > /dev/null || install chromium || echo "Chromium could not be installed: graphs will not be rendered."
command -v npm > /dev/null || install nodejs npm || echo "npm could not be installed: graphs will not be rendered."
if [ ! -f artifacts/mermaid/node_modules/mermaid-11/dist/mermaid.min.js ]; then
  mkdir -p artifacts/mermaid
  npm install --prefix artifacts/mermaid --no-audit --no-fund --ignore-scripts mermaid-10@npm:mermaid@10.9.8 mermaid-11@npm:mermaid@11.17.2 \
    || echo "Mermaid could not be installed: graphs will not be rendered."
fi
