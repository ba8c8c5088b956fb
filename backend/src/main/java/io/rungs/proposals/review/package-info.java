/// What its reviewers do: verdicts and their ends, and the wordings that they suggest.
@NullMarked
@ApplicationModule(
        displayName = "proposals.review",
        allowedDependencies = {
            "kernel",
            "text",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals",
            "proposals.core",
            "proposals.view",
            "proposals.policy"
        })
package io.rungs.proposals.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
