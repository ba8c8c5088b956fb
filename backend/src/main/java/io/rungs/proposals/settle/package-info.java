/// How it ends and comes back: published, closed, superseded, expired, reopened, adopted, released.
@NullMarked
@ApplicationModule(
        displayName = "proposals.settle",
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
            "proposals.policy",
            "proposals.words",
            "proposals.queue"
        })
package io.rungs.proposals.settle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
