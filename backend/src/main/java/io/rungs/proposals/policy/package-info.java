/// What a proposal is judged by: the policy, who may judge, what is found and asked for; all of that held against one
/// proposal is its [Hearing].
@NullMarked
package io.rungs.proposals.policy;

import org.jspecify.annotations.NullMarked;
