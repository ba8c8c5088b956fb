@NullMarked
package io.rungs.notifications.listen;

import org.jspecify.annotations.NullMarked;
