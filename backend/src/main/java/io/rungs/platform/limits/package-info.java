@NullMarked
package io.rungs.platform.limits;

import org.jspecify.annotations.NullMarked;
