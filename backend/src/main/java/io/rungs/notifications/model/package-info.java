@NullMarked
package io.rungs.notifications.model;

import org.jspecify.annotations.NullMarked;
