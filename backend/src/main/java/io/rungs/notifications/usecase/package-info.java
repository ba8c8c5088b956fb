@NullMarked
package io.rungs.notifications.usecase;

import org.jspecify.annotations.NullMarked;
