/// Where proposals are kept: the tables, and the questions that are asked of them.
@NullMarked
@ApplicationModule(
        displayName = "proposals.store",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals",
            "proposals.core",
            "proposals.policy",
            "proposals.queue"
        })
package io.rungs.proposals.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
