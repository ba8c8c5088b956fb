/// Floor 7: whose contributions show at once, and how trust is earned.
@NullMarked
@ApplicationModule(
        displayName = "moderation",
        allowedDependencies = {"kernel", "text", "platform", "identity", "proposals", "discussion"})
package io.rungs.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
