#!/usr/bin/env bash
# What a bare machine lacks besides git and the .NET SDK: the culture data (ICU) that the runtime and the culture runs need.
set -euo pipefail
if ldconfig -p 2> /dev/null | grep -q libicuuc || ! command -v apt-get > /dev/null; then
  exit 0
fi

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -q
package=$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1)
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -q -y "$package"
