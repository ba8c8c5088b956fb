@NullMarked
package io.rungs.seeding.store;

import org.jspecify.annotations.NullMarked;
