@NullMarked
package io.rungs.proposals.model;

import org.jspecify.annotations.NullMarked;
