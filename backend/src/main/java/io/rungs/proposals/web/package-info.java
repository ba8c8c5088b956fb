@NullMarked
package io.rungs.proposals.web;

import org.jspecify.annotations.NullMarked;
