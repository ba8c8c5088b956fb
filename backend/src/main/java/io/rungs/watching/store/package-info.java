@NullMarked
package io.rungs.watching.store;

import org.jspecify.annotations.NullMarked;
