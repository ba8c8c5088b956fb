/// The addresses of proposals.
@NullMarked
@ApplicationModule(
        displayName = "proposals.web",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "catalog",
            "proposals",
            "proposals.view",
            "proposals.queue",
            "proposals.write",
            "proposals.review",
            "proposals.settle",
            "proposals.show"
        })
package io.rungs.proposals.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
