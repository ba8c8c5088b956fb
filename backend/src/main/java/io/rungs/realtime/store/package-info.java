@NullMarked
package io.rungs.realtime.store;

import org.jspecify.annotations.NullMarked;
