package io.rungs.proposals.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.view.Change;
import io.rungs.catalog.view.ShownChange;
import io.rungs.kernel.Utf8;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.text.StatementMerge;
import io.rungs.text.StatementMerge.Clash;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One operation as it is read: what it would change, and how it fares with what is published now.
///
/// `before` and `textBefore` are the base values, `published` and `textPublished` what stands now; `conflicts`
/// names the fields that collide, `collision` what of a description does. `ladder` is what would go with a role
/// that is to be removed, `ladderPublished` what is expected of it now. `wordsLeftOut`: what changed is not marked
/// word by word, since the answer would grow too large.
public record ProposedChange(
        int position,
        Merge.State state,
        ChangeClass changeClass,
        SkillRef skill,
        Change.Kind kind,
        Change.Act act,
        @Nullable UUID cell,
        @Nullable RoleRef role,
        @Nullable Level level,
        @Nullable Expectation before,
        @Nullable Expectation after,
        @Nullable Expectation published,
        @Nullable String textBefore,
        @Nullable String textAfter,
        @Nullable String textPublished,
        List<LadderRung> ladder,
        List<LadderRung> ladderPublished,
        List<WordEdit> words,
        List<StatementPart> statements,
        boolean wordsLeftOut,
        String sentence,
        List<String> conflicts,
        @Nullable Collision collision)
        implements ShownChange {

    /// What collides within a description: the statements, each as it was, is published and is proposed, and the
    /// whole text as either choice would leave it.
    @Schema(name = "DescriptionCollision")
    public record Collision(List<Clash> statements, String withPublished, String withProposed) {
        static @Nullable Collision of(Merge.Outcome outcome, @Nullable Expectation now) {
            boolean collides = outcome.conflicts().contains("description");
            if (!collides || now == null || !(outcome.operation() instanceof SetCell it)) return null;
            var base = Objects.requireNonNull(it.base());
            var proposed = Objects.requireNonNull(it.proposed());
            // What is as below collides whole: it has no statements.
            if (base.asBelow() || now.asBelow() || proposed.asBelow()) return null;
            var merged = Merge.descriptions(base.words(), now.words(), proposed.words());
            return merged instanceof StatementMerge.Collides all
                    ? new Collision(all.clashes(), all.withPublished(), all.withProposed())
                    : null;
        }

        private long bytes() {
            return Stream.of(
                            Stream.of(withPublished, withProposed),
                            statements.stream().flatMap(it -> Stream.of(it.base(), it.published(), it.proposed())))
                    .flatMap(it -> it)
                    .filter(Objects::nonNull)
                    .mapToLong(Utf8::length)
                    .sum();
        }
    }

    /// What is published now where the operation works, and what would go with a role.
    public record Standing(
            @Nullable Expectation expectation,
            @Nullable String text,
            List<LadderRung> ladder,
            List<LadderRung> ladderNow) {}

    /// The change itself, with what only a proposal knows of it.
    public static ProposedChange of(
            int position, Merge.Outcome outcome, ChangeClass changeClass, SkillRef skill, Change change, Standing now) {
        return new ProposedChange(
                position,
                outcome.state(),
                changeClass,
                skill,
                change.kind(),
                change.act(),
                change.cell(),
                change.role(),
                change.level(),
                change.before(),
                change.after(),
                now.expectation(),
                change.textBefore(),
                change.textAfter(),
                now.text(),
                now.ladder(),
                now.ladderNow(),
                change.words(),
                change.statements(),
                false,
                change.sentence(),
                outcome.conflicts(),
                Collision.of(outcome, now.expectation()));
    }

    public ProposedChange withoutWords() {
        return as(before, after, published, textBefore, textAfter, textPublished, ladder, ladderPublished, collision);
    }

    /// Where it is and what it does, in the sentence alone.
    public ProposedChange withoutTexts() {
        return as(null, null, null, null, null, null, List.of(), List.of(), null);
    }

    private ProposedChange as(
            @Nullable Expectation was,
            @Nullable Expectation becomes,
            @Nullable Expectation now,
            @Nullable String textWas,
            @Nullable String textBecomes,
            @Nullable String textNow,
            List<LadderRung> rungs,
            List<LadderRung> rungsNow,
            @Nullable Collision collides) {
        return new ProposedChange(
                position,
                state,
                changeClass,
                skill,
                kind,
                act,
                cell,
                role,
                level,
                was,
                becomes,
                now,
                textWas,
                textBecomes,
                textNow,
                rungs,
                rungsNow,
                List.of(),
                List.of(),
                wordsLeftOut || !words.isEmpty(),
                sentence,
                conflicts,
                collides);
    }

    /// How many bytes its word diff takes.
    public long wordBytes() {
        return (long) StatementPart.BYTES * statements.size()
                + words.stream().mapToLong(it -> Utf8.length(it.text())).sum();
    }

    /// How many bytes all of its texts take.
    public long textBytes() {
        var cells = Stream.of(before, after, published).filter(Objects::nonNull).map(Expectation::words);
        var rungs = Stream.concat(ladder.stream(), ladderPublished.stream()).map(LadderRung::description);
        var texts = Stream.of(textBefore, textAfter, textPublished);
        return wordBytes()
                + (collision == null ? 0 : collision.bytes())
                + Stream.of(cells, rungs, texts)
                        .flatMap(it -> it)
                        .filter(Objects::nonNull)
                        .mapToLong(Utf8::length)
                        .sum();
    }
}
