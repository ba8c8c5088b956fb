/// The harness: starts Rungs twice, fills both, measures each row against its reference in turn, writes it down.
@NullMarked
package io.rungs.bench.run;

import org.jspecify.annotations.NullMarked;
