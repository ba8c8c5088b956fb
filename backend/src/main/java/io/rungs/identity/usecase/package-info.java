@NullMarked
package io.rungs.identity.usecase;

import org.jspecify.annotations.NullMarked;
