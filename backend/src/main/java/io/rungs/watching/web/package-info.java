@NullMarked
package io.rungs.watching.web;

import org.jspecify.annotations.NullMarked;
