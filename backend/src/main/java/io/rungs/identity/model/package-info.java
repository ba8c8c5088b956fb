@NullMarked
package io.rungs.identity.model;

import org.jspecify.annotations.NullMarked;
