@NullMarked
package io.rungs.moderation.listen;

import org.jspecify.annotations.NullMarked;
