@NullMarked
package io.rungs.proposals.listen;

import org.jspecify.annotations.NullMarked;
