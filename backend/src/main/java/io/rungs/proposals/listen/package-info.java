/// What reaches proposals from elsewhere: news of other modules, the clock, and what those ask for in people's
/// names.
@NullMarked
@ApplicationModule(
        displayName = "proposals.listen",
        allowedDependencies = {
            "platform",
            "journal",
            "identity",
            "catalog",
            "proposals",
            "proposals.view",
            "proposals.queue",
            "proposals.write",
            "proposals.settle",
            "proposals.show"
        })
package io.rungs.proposals.listen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
