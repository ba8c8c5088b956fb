@NullMarked
package io.rungs.identity.store;

import org.jspecify.annotations.NullMarked;
