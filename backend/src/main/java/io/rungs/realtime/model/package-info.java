@NullMarked
package io.rungs.realtime.model;

import org.jspecify.annotations.NullMarked;
