@NullMarked
package io.rungs.watching.model;

import org.jspecify.annotations.NullMarked;
