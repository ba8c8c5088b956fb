/// Floor 7: who follows what, how loudly, and why.
@NullMarked
@ApplicationModule(
        displayName = "watching",
        allowedDependencies = {"kernel", "platform", "journal", "identity", "catalog", "proposals", "discussion"})
package io.rungs.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
