/// The catalogue that benchmarks run on: made up from a number, always the same. Pure Java, without database.
@NullMarked
package io.rungs.bench.generated;

import org.jspecify.annotations.NullMarked;
