package io.rungs.proposals.core;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.identity.ShownTexts;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Seen;
import io.rungs.text.Quoted;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that somebody proposes by an operation, and what is read of them once a moderator took them away.
public final class ProposedText {
    private static final String SLUG = "hidden-by-a-moderator";

    private ProposedText() {}

    /// Nothing where it proposes no words, or none but those that are there.
    public static Optional<String> of(Operation operation) {
        return switch (operation) {
            case SetField it ->
                Optional.ofNullable(it.proposed()).filter(_ -> it.field().isWords());
            case CreateSkill it -> Optional.of(it.name() + " (" + it.slug() + ")");
            case SetCell it -> words(it);
            case SetRole _ -> Optional.empty();
        };
    }

    private static Optional<String> words(SetCell it) {
        Expectation base = it.base();
        return Optional.ofNullable(it.proposed())
                .map(Expectation::words)
                .filter(words -> !words.isEmpty() && (base == null || !words.equals(base.description())));
    }

    /// The same operation with that in the place of its words; a name is short, and says no reason.
    public static Operation hidden(Operation operation, String instead) {
        return switch (operation) {
            case SetField it -> new SetField(it.skill(), it.field(), it.base(), hidden(it, instead));
            case CreateSkill it -> new CreateSkill(it.skill(), SLUG, ShownTexts.HIDDEN, it.group());
            case SetCell it -> hidden(it, instead);
            case SetRole it -> it;
        };
    }

    private static @Nullable String hidden(SetField it, String instead) {
        return switch (it.field().form()) {
            case SLUG -> SLUG;
            case TEXT -> it.field().isRequired() ? ShownTexts.HIDDEN : instead;
            case GROUP, STATE -> it.proposed();
        };
    }

    private static SetCell hidden(SetCell it, String instead) {
        Expectation proposed = it.proposed();
        return proposed == null || proposed.asBelow()
                ? it
                : new SetCell(it.skill(), it.place(), it.base(), proposed.saying(instead));
    }

    /// Whether it proposes again what another one, or nearly that one, does: alone or among other words.
    public static boolean repeats(Operation operation, Operation hidden) {
        return words(operation).anyMatch(said -> words(hidden).anyMatch(it -> Quoted.repeats(said, it)));
    }

    /// Whether both propose the same words, wherever, and whatever else they propose.
    public static boolean same(Operation one, Operation other) {
        return words(one).anyMatch(said -> words(other).anyMatch(said::equals));
    }

    /// As a reader sees them, in small letters, with white space like any other.
    private static Stream<String> words(Operation operation) {
        var texts = operation instanceof CreateSkill it ? Stream.of(it.name(), it.slug()) : of(operation).stream();
        return texts.map(it ->
                        Letters.small(Seen.bare(it).replaceAll("(?U)\\s+", " ").strip()))
                .filter(it -> !it.isEmpty());
    }
}
