/// Whose turn it is, who was asked, who looks at it now, and what moves it when nobody acts.
@NullMarked
@NamedInterface("queue")
package io.rungs.proposals.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
