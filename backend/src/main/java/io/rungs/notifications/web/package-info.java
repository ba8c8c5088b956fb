@NullMarked
package io.rungs.notifications.web;

import org.jspecify.annotations.NullMarked;
