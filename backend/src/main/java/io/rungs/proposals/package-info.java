/// Floor 5: suggested changes: patch sets, reviews, the policy that weighs them, and publishing.
@NullMarked
@ApplicationModule(
        displayName = "proposals",
        allowedDependencies = {"kernel", "text", "platform", "journal", "identity", "catalog", "catalog :: view"})
package io.rungs.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
