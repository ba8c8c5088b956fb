@NullMarked
package io.rungs.realtime.usecase;

import org.jspecify.annotations.NullMarked;
