/// How words come into a proposal: what may show at once, what stays hidden, what goes along to a next version.
@NullMarked
@ApplicationModule(
        displayName = "proposals.words",
        allowedDependencies = {"kernel", "text", "identity", "proposals", "proposals.core", "proposals.policy"})
package io.rungs.proposals.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
