@NullMarked
package io.rungs.journal.listen;

import org.jspecify.annotations.NullMarked;
