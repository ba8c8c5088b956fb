/// Whose turn it is, who was asked, who looks at it now, and what moves it when nobody acts. Each act takes its
/// case here and leaves it here, since with it the turn passes.
@NullMarked
@ApplicationModule(
        displayName = "proposals.queue",
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals",
            "proposals.core",
            "proposals.view",
            "proposals.policy"
        })
package io.rungs.proposals.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
