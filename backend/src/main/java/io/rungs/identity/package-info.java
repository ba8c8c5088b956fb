/// Floor 3: accounts, sign-in, grants, sessions.
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {"kernel", "text", "platform", "journal"})
package io.rungs.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
