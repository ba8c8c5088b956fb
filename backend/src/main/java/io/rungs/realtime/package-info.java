/// Floor 9: announces to open pages what changed, as hints that make them read again.
@NullMarked
@ApplicationModule(
        displayName = "realtime",
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "proposals",
            "exchange",
            "discussion",
            "watching",
            "notifications"
        })
package io.rungs.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
