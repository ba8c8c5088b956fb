@NullMarked
package io.rungs.realtime.web;

import org.jspecify.annotations.NullMarked;
