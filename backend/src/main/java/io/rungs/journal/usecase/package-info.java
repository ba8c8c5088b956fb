@NullMarked
package io.rungs.journal.usecase;

import org.jspecify.annotations.NullMarked;
