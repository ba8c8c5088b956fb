/// Floor 6: the catalogue as files: taken out whole or in part, and brought in as what may be published or
/// proposed.
@NullMarked
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {
            "kernel",
            "journal",
            "text",
            "platform",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals"
        })
package io.rungs.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
