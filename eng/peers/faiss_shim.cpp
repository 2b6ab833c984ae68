// FAISS behind a few C functions, so that it is timed in the same process and on the same arrays as the engine (see build-faiss-shim.sh).
#include <faiss/IndexFlat.h>
#include <omp.h>

#include <cstdint>

extern "C" void openblas_set_num_threads(int count);

extern "C" {

// FAISS version as major * 10000 + minor * 100 + patch.
int p6p_faiss_version() {
    return FAISS_VERSION_MAJOR * 10000 + FAISS_VERSION_MINOR * 100 + FAISS_VERSION_PATCH;
}

// An exact inner-product index over `count` row vectors of `dimensions` floats, copied.
void* p6p_faiss_create(int dimensions, int64_t count, const float* vectors) {
    auto* index = new faiss::IndexFlatIP(dimensions);
    index->add(count, vectors);
    return index;
}

void p6p_faiss_free(void* index) {
    delete static_cast<faiss::IndexFlatIP*>(index);
}

// Threads of both FAISS and the BLAS beneath it.
void p6p_faiss_threads(int count) {
    omp_set_num_threads(count);
    openblas_set_num_threads(count);
}

// The `k` nearest of each query, best first: scores and row numbers, both queries x k.
void p6p_faiss_search(const void* index, int64_t queries, const float* vectors, int64_t k, float* scores, int64_t* rows) {
    static_cast<const faiss::IndexFlatIP*>(index)->search(queries, vectors, k, scores, rows);
}

}
