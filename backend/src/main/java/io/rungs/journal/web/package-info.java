@NullMarked
package io.rungs.journal.web;

import org.jspecify.annotations.NullMarked;
