@NullMarked
package io.rungs.moderation.store;

import org.jspecify.annotations.NullMarked;
