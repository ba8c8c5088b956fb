/// What a proposal is judged by: the policy, who may judge, what is found and asked for; all of that held against
/// one proposal is its [Hearing].
@NullMarked
@ApplicationModule(
        displayName = "proposals.policy",
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "identity",
            "catalog",
            "catalog :: profile",
            "catalog :: view",
            "proposals",
            "proposals.core",
            "proposals.view"
        })
package io.rungs.proposals.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
