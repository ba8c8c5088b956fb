@NullMarked
package io.rungs.realtime.listen;

import org.jspecify.annotations.NullMarked;
