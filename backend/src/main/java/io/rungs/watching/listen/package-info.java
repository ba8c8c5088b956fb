@NullMarked
package io.rungs.watching.listen;

import org.jspecify.annotations.NullMarked;
