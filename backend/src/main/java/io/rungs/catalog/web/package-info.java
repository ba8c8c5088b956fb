@NullMarked
package io.rungs.catalog.web;

import org.jspecify.annotations.NullMarked;
