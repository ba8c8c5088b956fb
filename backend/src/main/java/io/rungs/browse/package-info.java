/// Floor 9: what pages show of several modules at once. The only reader across modules: it selects from any schema
/// and writes to none.
@NullMarked
@ApplicationModule(
        displayName = "browse",
        allowedDependencies = {
            "kernel",
            "platform",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals",
            "text",
            "watching"
        })
package io.rungs.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
