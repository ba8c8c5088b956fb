@NullMarked
package io.rungs.discussion.web;

import org.jspecify.annotations.NullMarked;
