/// What its author does: draft, submit, amend, bring up to what is published; nothing wrong gets past here.
@NullMarked
@ApplicationModule(
        displayName = "proposals.write",
        allowedDependencies = {
            "kernel",
            "text",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals",
            "proposals.core",
            "proposals.view",
            "proposals.policy",
            "proposals.words"
        })
package io.rungs.proposals.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
