@NullMarked
package io.rungs.seeding.files;

import org.jspecify.annotations.NullMarked;
