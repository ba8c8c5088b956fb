@NullMarked
package io.rungs.seeding.usecase;

import org.jspecify.annotations.NullMarked;
