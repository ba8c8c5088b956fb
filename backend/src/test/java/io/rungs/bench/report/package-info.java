/// What benchmarks found, and how it is written down: a table that rounds nothing up, and plots.
@NullMarked
package io.rungs.bench.report;

import org.jspecify.annotations.NullMarked;
