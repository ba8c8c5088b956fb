/// What a proposal is: its patch sets, its reviews, its states and steps, and where they are kept. No room of proposals
/// is below it.
@NullMarked
package io.rungs.proposals.core;

import org.jspecify.annotations.NullMarked;
