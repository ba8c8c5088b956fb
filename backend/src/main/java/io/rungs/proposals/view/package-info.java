/// What the pages show of proposals: records as they are served.
@NullMarked
@NamedInterface("view")
package io.rungs.proposals.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
