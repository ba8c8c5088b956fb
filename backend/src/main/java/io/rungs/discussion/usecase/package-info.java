/// One class a verb. Open to the floors that act for people: seeding plays its scenes through them.
@NullMarked
@NamedInterface("usecase")
package io.rungs.discussion.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
