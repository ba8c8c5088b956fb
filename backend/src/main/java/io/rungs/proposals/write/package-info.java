/// What its author does: draft, submit, amend, bring up to what is published; nothing wrong gets past here.
@NullMarked
@NamedInterface("write")
package io.rungs.proposals.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
