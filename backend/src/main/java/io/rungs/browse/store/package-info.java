@NullMarked
package io.rungs.browse.store;

import org.jspecify.annotations.NullMarked;
