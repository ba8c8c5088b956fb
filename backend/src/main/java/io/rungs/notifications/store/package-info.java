@NullMarked
package io.rungs.notifications.store;

import org.jspecify.annotations.NullMarked;
