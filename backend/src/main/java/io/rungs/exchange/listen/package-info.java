@NullMarked
package io.rungs.exchange.listen;

import org.jspecify.annotations.NullMarked;
