package io.rungs.proposals.view;

import io.rungs.proposals.model.Interdiff.Kind;
import io.rungs.text.WordEdit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed from one patch set to another; `words` lead from what the one proposes to what the other does.
@Schema(name = "Interdiff")
public record InterdiffView(int from, int to, List<Changed> changes) {
    @Schema(name = "InterdiffChange")
    public record Changed(
            Kind kind,
            @Nullable ProposedChange before,
            @Nullable ProposedChange after,
            List<WordEdit> words,
            String sentence) {}
}
