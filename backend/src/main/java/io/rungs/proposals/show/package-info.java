/// What its pages say of it, and what is asked about proposals from above.
@NullMarked
@NamedInterface("show")
package io.rungs.proposals.show;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
