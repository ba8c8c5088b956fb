/// Floor 0: pure Java that every floor may use. No domain words, no framework.
@NullMarked
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
package io.rungs.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
