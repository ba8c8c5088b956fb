@NullMarked
package io.rungs.exchange.store;

import org.jspecify.annotations.NullMarked;
