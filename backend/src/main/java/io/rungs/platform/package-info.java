/// Floor 1: Spring glue with no domain word: time, request ids, problem details, embedded defaults.
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {"kernel"})
package io.rungs.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
