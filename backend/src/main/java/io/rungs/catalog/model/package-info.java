@NullMarked
package io.rungs.catalog.model;

import org.jspecify.annotations.NullMarked;
