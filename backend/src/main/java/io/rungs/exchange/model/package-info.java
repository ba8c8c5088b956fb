@NullMarked
package io.rungs.exchange.model;

import org.jspecify.annotations.NullMarked;
