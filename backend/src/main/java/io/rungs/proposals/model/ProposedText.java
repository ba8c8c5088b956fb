package io.rungs.proposals.model;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.identity.ShownTexts;
import io.rungs.kernel.Seen;
import io.rungs.text.Quoted;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The words that somebody proposes by an operation, and what is read of them once a moderator took them away.
public final class ProposedText {
    private static final String SLUG = "hidden-by-a-moderator";

    private ProposedText() {}

    /// Nothing where it proposes no words, or none but those that are there.
    public static Optional<String> of(Operation operation) {
        return switch (operation) {
            case SetName it -> Optional.of(it.proposed());
            case SetSummary it -> Optional.ofNullable(it.proposed());
            case SetSlug it -> Optional.of(it.proposed());
            case CreateSkill it -> Optional.of(it.name() + " (" + it.slug() + ")");
            case AddExpectation it -> Optional.of(it.proposed().description());
            case EditExpectation it ->
                Optional.of(it.proposed().description())
                        .filter(words -> !words.equals(it.base().description()));
            case MoveSkill _,
                    RetireSkill _,
                    RestoreSkill _,
                    AddRoleToSkill _,
                    RemoveRoleFromSkill _,
                    RemoveExpectation _ -> Optional.empty();
        };
    }

    /// The same operation with that in the place of its words; a name is short, and says no reason.
    public static Operation hidden(Operation operation, String instead) {
        return switch (operation) {
            case SetName it -> new SetName(it.skill(), it.base(), ShownTexts.HIDDEN);
            case SetSummary it -> new SetSummary(it.skill(), it.base(), instead);
            case SetSlug it -> new SetSlug(it.skill(), it.base(), SLUG);
            case CreateSkill it -> new CreateSkill(it.skill(), SLUG, ShownTexts.HIDDEN, it.group());
            case AddExpectation it -> new AddExpectation(it.skill(), it.place(), saying(it.proposed(), instead));
            case EditExpectation it ->
                new EditExpectation(it.skill(), it.place(), it.base(), saying(it.proposed(), instead));
            case MoveSkill it -> it;
            case RetireSkill it -> it;
            case RestoreSkill it -> it;
            case AddRoleToSkill it -> it;
            case RemoveRoleFromSkill it -> it;
            case RemoveExpectation it -> it;
        };
    }

    private static Expectation saying(Expectation it, String words) {
        return new Expectation(words, it.requirement(), it.proficiency());
    }

    /// Whether it proposes again what another one, or nearly that one, does: alone or among other words.
    static boolean repeats(Operation operation, Operation hidden) {
        return words(operation).anyMatch(said -> words(hidden).anyMatch(it -> Quoted.repeats(said, it)));
    }

    /// Whether both propose the same words, wherever, and whatever else they propose.
    public static boolean same(Operation one, Operation other) {
        return words(one).anyMatch(said -> words(other).anyMatch(said::equals));
    }

    /// As a reader sees them, in small letters, with white space like any other.
    private static Stream<String> words(Operation operation) {
        var texts = operation instanceof CreateSkill it ? Stream.of(it.name(), it.slug()) : of(operation).stream();
        return texts.map(it -> Seen.bare(it).replaceAll("(?U)\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(it -> !it.isEmpty());
    }
}
