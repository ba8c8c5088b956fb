@NullMarked
package io.rungs.identity.web;

import org.jspecify.annotations.NullMarked;
