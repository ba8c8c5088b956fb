@NullMarked
package io.rungs.identity.provider;

import org.jspecify.annotations.NullMarked;
