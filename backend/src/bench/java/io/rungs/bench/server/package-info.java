/// What the benchmarked Rungs answers besides: compiled and put on its class path by the benchmarks alone.
@NullMarked
package io.rungs.bench.server;

import org.jspecify.annotations.NullMarked;
