@NullMarked
package io.rungs.catalog.store;

import org.jspecify.annotations.NullMarked;
