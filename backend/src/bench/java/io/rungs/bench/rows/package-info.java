/// One class for each row of the table in docs/performance.md.
@NullMarked
package io.rungs.bench.rows;

import org.jspecify.annotations.NullMarked;
