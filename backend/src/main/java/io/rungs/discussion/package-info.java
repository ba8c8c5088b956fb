/// Floor 6: talk, on a skill, an expectation or a proposal; a review with its comments.
@NullMarked
@ApplicationModule(
        displayName = "discussion",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "journal",
            "identity",
            "catalog",
            "catalog :: profile",
            "proposals"
        })
package io.rungs.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
