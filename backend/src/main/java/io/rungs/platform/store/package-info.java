@NullMarked
package io.rungs.platform.store;

import org.jspecify.annotations.NullMarked;
