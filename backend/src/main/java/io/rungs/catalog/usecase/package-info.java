@NullMarked
package io.rungs.catalog.usecase;

import org.jspecify.annotations.NullMarked;
