/// Floor 9: what a fresh installation starts with: the catalogue, the demonstration people and what they did.
@NullMarked
@ApplicationModule(
        displayName = "seeding",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals",
            "exchange",
            "discussion",
            "discussion :: usecase",
            "watching",
            "watching :: usecase"
        })
package io.rungs.seeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
