/// How it ends and comes back: published, closed, superseded, expired, reopened, adopted, released.
@NullMarked
@NamedInterface("settle")
package io.rungs.proposals.settle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
