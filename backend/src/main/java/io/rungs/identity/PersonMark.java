package io.rungs.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How sentences that are kept say whom they mean: as `@{account}`. What somebody is called is put in on reading,
/// so that no name stands there that was changed or hidden since.
public final class PersonMark {
    private static final Pattern MARK =
            Pattern.compile("@\\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})}");

    private PersonMark() {}

    public static String of(UUID account) {
        return "@{" + account + "}";
    }

    /// Whom a sentence means.
    public static Set<UUID> in(String sentence) {
        return MARK.matcher(sentence).results().map(PersonMark::account).collect(Collectors.toSet());
    }

    public static String named(String sentence, Function<UUID, String> names) {
        return MARK.matcher(sentence).replaceAll(it -> Matcher.quoteReplacement(names.apply(account(it))));
    }

    public static String named(String sentence, Map<UUID, AccountRef> people) {
        return named(
                sentence,
                it -> Objects.requireNonNull(people.getOrDefault(it, AccountRef.FORMER))
                        .name());
    }

    private static UUID account(MatchResult mark) {
        return UUID.fromString(mark.group(1));
    }
}
