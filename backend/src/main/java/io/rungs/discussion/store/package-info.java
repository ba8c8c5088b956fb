@NullMarked
package io.rungs.discussion.store;

import org.jspecify.annotations.NullMarked;
