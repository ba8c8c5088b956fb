/// Floor 5: suggested changes: patch sets, reviews, the policy that weighs them, and publishing. Here stands what
/// other modules know of them; the rooms inside are modules of their own, which nobody outside reaches into.
@NullMarked
@ApplicationModule(
        displayName = "proposals",
        allowedDependencies = {"kernel", "text", "journal", "identity", "catalog", "catalog :: profile"})
package io.rungs.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
