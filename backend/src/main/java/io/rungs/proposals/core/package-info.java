/// What a proposal is: its patch sets, its reviews, its states and steps, and where they are kept. No room of
/// proposals is below it.
@NullMarked
@ApplicationModule(
        displayName = "proposals.core",
        allowedDependencies = {"kernel", "text", "identity", "catalog", "catalog :: profile", "proposals"})
package io.rungs.proposals.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
