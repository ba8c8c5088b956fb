/// Floor 4: taxonomy, roles, levels, skills, cells and their immutable revisions; diff and merge of profiles.
@NullMarked
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {"kernel", "text", "platform", "journal", "identity"})
package io.rungs.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
