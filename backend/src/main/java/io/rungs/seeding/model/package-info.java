@NullMarked
package io.rungs.seeding.model;

import org.jspecify.annotations.NullMarked;
