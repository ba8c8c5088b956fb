package io.rungs.proposals.policy;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.kernel.Letters;
import io.rungs.platform.StartRefused;
import io.rungs.platform.WrittenTime;
import io.rungs.proposals.policy.Policy.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/// Reads `rungs.policy.rules`. Whatever is wrong in them is told at once, by the name of the setting: a policy
/// that is not what its writer meant is worse than no start.
///
/// What a rule leaves out is as in the policy that Rungs comes with.
final class PolicySettings {
    private static final String NAME = "rungs.policy.rules";
    private static final Pattern SCOPE = Pattern.compile("site|(domain|group|skill|role):[a-z0-9]+(-[a-z0-9]+)*");
    private static final Duration LONGEST_COOLING = Duration.ofDays(3_650);
    private static final Set<String> PARTS = Set.of("scope", "class", "approvals", "owner", "cooling", "autopublish");

    private final List<String> wrong = new ArrayList<>();

    private PolicySettings() {}

    /// A rule whose scope is still named by its slug: `site`, or kind:slug.
    record Written(String scope, ChangeClass changeClass, Rule rule) {}

    /// @throws StartRefused naming every setting that is wrong
    static List<Written> read(Environment settings) {
        return new PolicySettings().written(raw(settings));
    }

    private static List<Map<String, String>> raw(Environment settings) {
        var map = ResolvableType.forClassWithGenerics(Map.class, String.class, String.class);
        Bindable<List<Map<String, String>>> rules = Bindable.of(ResolvableType.forClassWithGenerics(List.class, map));
        try {
            return Binder.get(settings).bind(NAME, rules).orElse(List.of());
        } catch (BindException e) {
            throw refused(List.of(NAME + ": number the rules from 0 on without a gap, each with its parts"));
        }
    }

    private List<Written> written(List<Map<String, String>> raw) {
        Map<String, Written> written = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String name = NAME + "[" + i + "]";
            var rule = new Parts(name, raw.get(i)).rule();
            rule.ifPresent(it -> written.put(name, it));
            rule.filter(it -> !seen.add(List.of(it.scope(), it.changeClass())))
                    .ifPresent(it -> wrong.add(
                            name + ": an earlier rule is for %s and %s too".formatted(it.scope(), it.changeClass())));
        }
        if (wrong.isEmpty()) wrong.addAll(MilderForDeeper.in(written));
        if (!wrong.isEmpty()) throw refused(wrong);
        return List.copyOf(written.values());
    }

    private static StartRefused refused(List<String> wrong) {
        return new StartRefused(
                "The settings of the policy are wrong in "
                        + (wrong.size() == 1 ? "1 place." : wrong.size() + " places."),
                "- " + String.join("\n- ", wrong));
    }

    /// One rule, part by part.
    private final class Parts {
        private final String name;
        private final Map<String, String> parts = new HashMap<>();

        Parts(String name, Map<String, String> raw) {
            this.name = name;
            raw.forEach((part, value) -> {
                // An environment variable cannot say `auto-publish`.
                String plain = Letters.small(part.replace("-", ""));
                if (PARTS.contains(plain)) parts.put(plain, value.strip());
                else wrong(part, "there is no such part; it has scope, class, approvals, owner, cooling, auto-publish");
            });
        }

        Optional<Written> rule() {
            String scope = read("scope", it -> SCOPE.matcher(it).matches() ? it : null, SCOPES);
            ChangeClass changeClass = read("class", Parts::changeClass, CLASSES);
            Rule usual = Policy.byDefault(changeClass == null ? ChangeClass.EDITORIAL : changeClass);
            Integer approvals =
                    read("approvals", Parts::approvals, "write a whole number from 1 on", usual.approvals());
            Duration cooling = read(
                    "cooling",
                    Parts::cooling,
                    "write a time as 24h or 3d, or 0, and no longer than ten years",
                    usual.cooling());
            Boolean owner = read("owner", Parts::yes, "write true or false", usual.owner());
            Boolean itself = read("autopublish", Parts::yes, "write true or false", usual.publishesItself());
            if (scope == null
                    || changeClass == null
                    || approvals == null
                    || cooling == null
                    || owner == null
                    || itself == null) return Optional.empty();
            return Optional.of(new Written(scope, changeClass, new Rule(approvals, owner, cooling, itself)));
        }

        private static final String SCOPES = "write site, or domain:, group:, skill: or role: with its slug";
        private static final String CLASSES = "write " + classes();

        private static String classes() {
            return Arrays.stream(ChangeClass.values()).map(Enum::name).collect(Collectors.joining(", "));
        }

        /// Remembers what is wrong, and answers nothing then.
        private <T> @Nullable T read(String part, Function<String, @Nullable T> reader, String right) {
            return read(part, reader, right, null);
        }

        private <T> @Nullable T read(
                String part, Function<String, @Nullable T> reader, String right, @Nullable T usual) {
            String value = parts.get(part);
            if (value == null && usual != null) return usual;
            T read = value == null ? null : reader.apply(value);
            if (read == null)
                wrong(
                        part.equals("autopublish") ? "auto-publish" : part,
                        value == null ? "it is missing: " + right : "“" + value + "” is wrong: " + right);
            return read;
        }

        private void wrong(String part, String what) {
            wrong.add(name + "." + part + ": " + what);
        }

        private static @Nullable ChangeClass changeClass(String value) {
            return Arrays.stream(ChangeClass.values())
                    .filter(it -> it.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Integer approvals(String value) {
            return value.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(value) : null;
        }

        private static @Nullable Boolean yes(String value) {
            return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? Boolean.valueOf(value) : null;
        }

        private static @Nullable Duration cooling(String value) {
            return WrittenTime.read(value)
                    .filter(it -> !it.isNegative() && it.compareTo(LONGEST_COOLING) <= 0)
                    .orElse(null);
        }
    }
}
