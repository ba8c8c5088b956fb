@NullMarked
package io.rungs.discussion.model;

import org.jspecify.annotations.NullMarked;
