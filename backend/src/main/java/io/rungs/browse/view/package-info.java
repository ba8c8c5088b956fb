@NullMarked
package io.rungs.browse.view;

import org.jspecify.annotations.NullMarked;
