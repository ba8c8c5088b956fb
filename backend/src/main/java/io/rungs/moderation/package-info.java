/// Floor 7: whose contributions show at once, what is taken away, and how trust is earned.
@NullMarked
@ApplicationModule(
        displayName = "moderation",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "journal",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals",
            "discussion"
        })
package io.rungs.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
