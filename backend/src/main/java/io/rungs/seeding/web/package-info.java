@NullMarked
package io.rungs.seeding.web;

import org.jspecify.annotations.NullMarked;
