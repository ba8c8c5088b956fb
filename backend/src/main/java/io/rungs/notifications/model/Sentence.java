package io.rungs.notifications.model;

import io.rungs.notifications.Facts;
import io.rungs.notifications.Notification.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts a notification into words, when it is read: names are those of today.
public final class Sentence {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private Sentence() {}

    /// @param actor the name of who did it; none when Rungs did
    /// @param others how many more of the skills that the reader watches were changed with it
    public static String of(Kind kind, Facts facts, @Nullable String actor, int others) {
        return PART.matcher(kind.sentence())
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1).equals("others") ? others(others) : part(part.group(1), facts, actor)));
    }

    private static String others(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", and so has another skill that you watch";
            default -> ", and so have %,d others that you watch".formatted(others);
        };
    }

    private static String part(String name, Facts facts, @Nullable String actor) {
        return switch (name) {
            case "who" -> actor == null ? "Rungs" : actor;
            case "proposal" -> proposal(facts);
            case "skill" -> skill(facts);
            case "subject" -> facts.proposal() == null ? skill(facts) : proposal(facts);
            case "to" -> to(facts);
            case "asked" -> asked(facts);
            case "because" -> because(facts);
            case "judged" -> verdict(facts);
            case "ended" -> ended(facts);
            case "successor" -> successor(facts);
            case "revision" -> revision(facts);
            case "number" -> String.valueOf(facts.revision());
            case "days" -> String.valueOf(facts.days());
            default -> throw new IllegalArgumentException("No notification says " + name);
        };
    }

    private static String to(Facts facts) {
        return facts.skill() == null ? "" : " to " + facts.skill().name();
    }

    private static String proposal(Facts facts) {
        return "“%s” (#%d)".formatted(facts.title(), facts.proposal());
    }

    private static String asked(Facts facts) {
        return switch (facts.task()) {
            case PUBLISH -> "You can publish";
            case APPOINT -> "You are asked to appoint a reviewer for";
            case ANSWER -> "It is your turn again on";
            case REVIEW, MODERATE -> "You were asked to review";
            case null -> "You were asked to review";
        };
    }

    private static String because(Facts facts) {
        return switch (facts.task()) {
            case PUBLISH -> ": everything is met";
            case APPOINT -> ": nobody can review it";
            case ANSWER, REVIEW, MODERATE -> "";
            case null -> "";
        };
    }

    private static String verdict(Facts facts) {
        return switch (facts.verdict()) {
            case APPROVE -> "approved";
            case REQUEST_CHANGES -> "asked for changes to";
            case COMMENT -> "reviewed";
            case null -> "reviewed";
        };
    }

    private static String ended(Facts facts) {
        return switch (facts.verdict()) {
            case APPROVE -> "dismissed an approval of";
            case REQUEST_CHANGES, COMMENT -> "lifted an objection to";
            case null -> "took back the deeper class of";
        };
    }

    private static String successor(Facts facts) {
        return facts.successor() == null
                ? ": all of it has been published otherwise"
                : " in favour of #" + facts.successor();
    }

    private static String revision(Facts facts) {
        return facts.skill() == null || facts.revision() == null
                ? ""
                : ": %s is now at r%d".formatted(facts.skill().name(), facts.revision());
    }

    private static String skill(Facts facts) {
        return facts.skill() == null ? "A skill" : facts.skill().name();
    }
}
