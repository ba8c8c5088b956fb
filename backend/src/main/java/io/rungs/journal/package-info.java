/// Floor 2: the append-only record of what happened and of who used a privilege. No domain words.
@NullMarked
@ApplicationModule(
        displayName = "journal",
        allowedDependencies = {"kernel", "platform"})
package io.rungs.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
