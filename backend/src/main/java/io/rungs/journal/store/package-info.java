@NullMarked
package io.rungs.journal.store;

import org.jspecify.annotations.NullMarked;
