#!/bin/sh
# Compiles the FAISS shim into artifacts/peers/ when libfaiss is installed; otherwise says so and exits with 3.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../../artifacts/peers"
if [ ! -f /usr/include/faiss/IndexFlat.h ] && [ ! -f /usr/local/include/faiss/IndexFlat.h ]; then
    echo "libfaiss is not installed (apt-get install libfaiss-dev libopenblas-dev); FAISS rows will say so." >&2
    exit 3
fi
mkdir -p "$out"
# Built beside and renamed, so that a process that has the library loaded keeps its own.
g++ -O2 -shared -fPIC "$here/faiss_shim.cpp" -o "$out/libpedagogy6p_faiss.so.new" -lfaiss -lopenblas -fopenmp
mv "$out/libpedagogy6p_faiss.so.new" "$out/libpedagogy6p_faiss.so"
