@NullMarked
package io.rungs.moderation.usecase;

import org.jspecify.annotations.NullMarked;
