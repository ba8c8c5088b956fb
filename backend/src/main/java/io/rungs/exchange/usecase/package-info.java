@NullMarked
package io.rungs.exchange.usecase;

import org.jspecify.annotations.NullMarked;
