/// The addresses of proposals.
@NullMarked
@ApplicationModule(
        displayName = "proposals.web",
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
            "proposals.queue",
            "proposals.write",
            "proposals.review",
            "proposals.settle",
            "proposals.show"
        })
package io.rungs.proposals.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
