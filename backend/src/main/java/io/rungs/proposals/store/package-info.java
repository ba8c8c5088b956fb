@NullMarked
package io.rungs.proposals.store;

import org.jspecify.annotations.NullMarked;
