/// Floor 8: who is told of what, and the inbox.
@NullMarked
@ApplicationModule(
        displayName = "notifications",
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "catalog :: view",
            "text",
            "proposals",
            "discussion",
            "watching"
        })
package io.rungs.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
