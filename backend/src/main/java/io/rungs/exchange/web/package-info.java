@NullMarked
package io.rungs.exchange.web;

import org.jspecify.annotations.NullMarked;
