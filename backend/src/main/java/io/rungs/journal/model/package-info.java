@NullMarked
package io.rungs.journal.model;

import org.jspecify.annotations.NullMarked;
