@NullMarked
package io.rungs.moderation.model;

import org.jspecify.annotations.NullMarked;
