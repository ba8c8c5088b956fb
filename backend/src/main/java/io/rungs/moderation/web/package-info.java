@NullMarked
package io.rungs.moderation.web;

import org.jspecify.annotations.NullMarked;
