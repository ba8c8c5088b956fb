/// What the pages show of proposals: records as they are served.
@NullMarked
@ApplicationModule(
        displayName = "proposals.view",
        allowedDependencies = {
            "kernel",
            "text",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals",
            "proposals.core"
        })
package io.rungs.proposals.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
