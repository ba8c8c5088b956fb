/// What its reviewers do: verdicts, wordings, and their ends.
@NullMarked
@NamedInterface("review")
package io.rungs.proposals.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
