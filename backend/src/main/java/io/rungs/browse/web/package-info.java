@NullMarked
package io.rungs.browse.web;

import org.jspecify.annotations.NullMarked;
