package io.rungs.proposals.view;

import io.rungs.kernel.Utf8;
import io.rungs.proposals.core.Interdiff.Kind;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changed from one patch set to another; `words` lead from what the one proposes to what the other does.
/// `textsLeftOut`: it is said in the sentence alone, since the answer would grow too large; each patch set for
/// itself holds the texts.
@Schema(name = "Interdiff")
public record InterdiffView(int from, int to, List<Changed> changes) {
    @Schema(name = "InterdiffChange")
    public record Changed(
            Kind kind,
            @Nullable ProposedChange before,
            @Nullable ProposedChange after,
            List<WordEdit> words,
            List<StatementPart> statements,
            boolean textsLeftOut,
            String sentence) {
        public Changed withoutTexts() {
            return new Changed(
                    kind,
                    before == null ? null : before.withoutTexts(),
                    after == null ? null : after.withoutTexts(),
                    List.of(),
                    List.of(),
                    true,
                    sentence);
        }

        /// How many bytes all of its texts take.
        public long textBytes() {
            return (long) StatementPart.BYTES * statements.size()
                    + words.stream().mapToLong(it -> Utf8.length(it.text())).sum()
                    + Stream.of(before, after)
                            .filter(Objects::nonNull)
                            .mapToLong(ProposedChange::textBytes)
                            .sum();
        }
    }
}
