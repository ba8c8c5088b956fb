/// What its pages say of it, and what is asked about proposals from above.
@NullMarked
@ApplicationModule(
        displayName = "proposals.show",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals",
            "proposals.core",
            "proposals.view",
            "proposals.policy",
            "proposals.words",
            "proposals.queue",
            "proposals.write",
            "proposals.settle"
        })
package io.rungs.proposals.show;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
