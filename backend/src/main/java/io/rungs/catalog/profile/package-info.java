/// The language of profiles: what a skill says, how that is changed, merged, classed and checked. It knows nothing
/// of where profiles are kept, and nothing of the other rooms.
@NullMarked
@NamedInterface("profile")
package io.rungs.catalog.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
