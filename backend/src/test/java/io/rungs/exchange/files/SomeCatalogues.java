package io.rungs.exchange.files;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Family;
import io.rungs.exchange.model.Carried.Group;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Rung;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.kernel.Seen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/// Catalogues with everything that a catalogue may have, in words that files of some kind find hard to carry.
final class SomeCatalogues {
    private static final List<String> SLUGS = List.of(
            "no", "true", "1-2", "007", "null", "api-design", "e5", "y", "2024-01-01", "aux", "k8s", "on", "level");
    private static final List<String> NAMES = List.of(
            "API Design",
            "Machine Learning & AI",
            "No",
            "~",
            "1.10",
            "- Lists",
            "=SUM(A1)",
            "'Quoted'",
            "'=x",
            "Research, Development / Senior",
            "設計レビュー",
            "데이터 모델링",
            "تصميم",
            "“Curly” \"straight\"",
            "Key: value # no comment",
            "{braces} [brackets]",
            "_x0041_",
            "a\tb",
            "100%",
            "@all",
            "e\u0301clair",
            "🚀 Launch");
    private static final List<String> TEXTS = List.of(
            "Logs every run.",
            "- Names it\n- Says by when\n  - to whom",
            "You can:\n- a\n- b\n\nAnd more.",
            "• Typed dot\n\\• With a stroke",
            "=1+1",
            "'=1+1",
            "a;=1+1",
            "a;'=1+1;+2\n@b\t-c",
            "+49 is no number",
            "@here",
            "-5 degrees",
            "[as below]",
            "\\[clear]",
            "[clear]",
            "A line; with, separators\tand tabs",
            "\"quoted\" from the start",
            "Ends with a quote\"",
            "key: value",
            "# not a comment",
            "---\nnot a document",
            "Trailing blank \nnext",
            "Blank line of blanks\n  \nnext",
            "|-\nblock",
            "設計を検証する。\n次の段階へ進める。",
            "ガ と ガ",
            "data\u00A0model\u2028separator",
            "<b>&amp;</b> ]]>",
            "_x000D_ is kept",
            "noncharacter \uFFFF inside",
            "mark \uFEFF inside",
            "*emphasis* and `code`",
            "1. first\n2. second",
            "– dash\n– dash",
            "x".repeat(4000));

    private SomeCatalogues() {}

    record SomeCatalogue(Outline outline, List<CarriedSkill> skills) {}

    static Arbitrary<SomeCatalogue> any() {
        return Arbitraries.longs()
                .map(seed -> new Made(new Random(seed)).catalogue())
                .withoutEdgeCases();
    }

    private record Made(Random random) {
        SomeCatalogue catalogue() {
            var levels = steps(1 + random.nextInt(12), false);
            var proficiencies = steps(random.nextInt(9), true);
            var families = slugs(random.nextInt(3)).stream()
                    .map(it -> new Family(it, name(), seldom()))
                    .toList();
            var roles = slugs(random.nextInt(5)).stream()
                    .map(it ->
                            new Role(it, name(), seldom(), maybe(families, Family::slug), maybe(text()), rungs(levels)))
                    .toList();
            var domains = slugs(1 + random.nextInt(3)).stream()
                    .map(it -> new Domain(it, name(), seldom(), groups(it)))
                    .toList();
            var skills = slugs(random.nextInt(6)).stream()
                    .map(it -> skill(it, domains.get(random.nextInt(domains.size())), roles, levels, proficiencies))
                    .toList();
            return new SomeCatalogue(new Outline(levels, proficiencies, domains, families, roles), skills);
        }

        private List<Step> steps(int number, boolean letters) {
            return slugs(number).stream()
                    .map(it -> new Step(it, name(), letters ? "L" + it.length() : null, maybe(text()), seldom()))
                    .toList();
        }

        private boolean seldom() {
            return random.nextInt(4) == 0;
        }

        private List<Group> groups(String domain) {
            return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                    .mapToObj(it -> new Group(domain + "-" + it, name(), seldom()))
                    .toList();
        }

        private List<Rung> rungs(List<Step> levels) {
            return some(levels).stream()
                    .map(it -> new Rung(it.slug(), maybe(name()), maybe(text())))
                    .toList();
        }

        private CarriedSkill skill(
                String slug, Domain domain, List<Role> roles, List<Step> levels, List<Step> proficiencies) {
            String group =
                    domain.groups().get(random.nextInt(domain.groups().size())).slug();
            Integer revision = random.nextBoolean() ? 1 + random.nextInt(99) : null;
            var parts = some(roles).stream()
                    .map(role -> new Part(
                            role.slug(),
                            some(levels).stream()
                                    .map(it -> cell(it.slug(), proficiencies))
                                    .toList()))
                    .toList();
            return new CarriedSkill(slug, name(), domain.slug(), group, maybe(text()), revision, parts);
        }

        private Cell cell(String level, List<Step> proficiencies) {
            return new Cell(
                    level,
                    maybe(text()),
                    maybe(random.nextBoolean() ? "mandatory" : "optional"),
                    maybe(proficiencies, Step::slug));
        }

        private <T> List<T> some(List<T> all) {
            return all.stream().filter(_ -> random.nextInt(3) > 0).toList();
        }

        private @Nullable String maybe(String text) {
            return random.nextInt(3) == 0 ? null : text;
        }

        private <T> @Nullable String maybe(List<T> all, Function<T, String> of) {
            return all.isEmpty() || random.nextBoolean() ? null : of.apply(all.get(random.nextInt(all.size())));
        }

        private List<String> slugs(int number) {
            var slugs = new ArrayList<>(SLUGS);
            Collections.shuffle(slugs, random);
            return List.copyOf(slugs.subList(0, number));
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private String text() {
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            if (random.nextInt(3) > 0) return text;
            String both = text + (random.nextBoolean() ? "\n" : "\n\n") + TEXTS.get(random.nextInt(TEXTS.size() - 1));
            return Seen.trimmed(both);
        }
    }
}
