/// How words come into a proposal: what may show at once, what stays hidden, what goes along to a next version.
@NullMarked
package io.rungs.proposals.words;

import org.jspecify.annotations.NullMarked;
