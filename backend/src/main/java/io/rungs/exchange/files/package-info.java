@NullMarked
package io.rungs.exchange.files;

import org.jspecify.annotations.NullMarked;
