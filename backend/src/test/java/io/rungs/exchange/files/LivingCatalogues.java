package io.rungs.exchange.files;

import io.rungs.exchange.files.SomeCatalogues.SomeCatalogue;
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
import io.rungs.exchange.model.FileFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Catalogues as an installation may have them, with every feature of the model: names that are the slugs of
/// others, no proficiencies at all, roles with some rungs, what is as below, what is retired and still in use.
public final class LivingCatalogues {
    private static final List<String> SLUGS = List.of(
            "no",
            "true",
            "1-2",
            "007",
            "null",
            "api-design",
            "e5",
            "y",
            "2024-01-01",
            "aux",
            "k8s",
            "on",
            "level",
            "c");
    private static final List<String> NAMES = List.of(
            "API Design",
            "Machine Learning & AI",
            "No",
            "~",
            "1.10",
            "- Lists",
            "=SUM(A1)",
            "'Quoted'",
            "Research, Development / Senior",
            "設計レビュー",
            "데이터 모델링",
            "تصميم",
            "“Curly” \"straight\"",
            "Key: value # no comment",
            "{braces} [brackets]",
            "_x0041_",
            "e5",
            "@all",
            "🚀 Launch");
    private static final List<String> TEXTS = List.of(
            "Logs every run of the team.",
            "- Names what is missing\n- Says by when\n  - and to whom",
            "Mentors others:\n- in reviews\n- in pairs\n\nAnd writes down what came of it.",
            "=1+1 is what it computes for others.",
            "'=1+1 is quoted when it is written.",
            "Computes; nobody asks for it;=1+1\n+2 is where they stop.",
            "+49 numbers are dialled without asking.",
            "[as below] is written into tables.",
            "[clear] is never written by mistake.",
            "Separates; with, separators\nand lines.",
            "\"Quotes\" what customers say.",
            "key: value pairs are written in order.",
            "# is no comment where it stands.",
            "設計を検証する。\n次の段階へ進める。",
            "Writes <b>&amp;</b> as it is ]]>.",
            "Keeps _x000D_ as it is.",
            "Uses *emphasis* and `code` sparingly.",
            "1. Plans the work\n2. Does the work");

    private LivingCatalogues() {}

    /// @param catalogue one of them, always the same of one number
    public static byte[] written(long catalogue, FileFormat format) throws IOException {
        return RoundTripTest.written(new Made(new Random(catalogue)).catalogue(), format, false);
    }

    private record Made(Random random) {
        SomeCatalogue catalogue() {
            var levels = steps(1 + random.nextInt(8), false);
            var proficiencies = steps(random.nextInt(5), true);
            var families = slugs(random.nextInt(3)).stream()
                    .map(it -> new Family(it, name(), random.nextInt(3) == 0))
                    .toList();
            var roles = slugs(1 + random.nextInt(4)).stream()
                    .map(it -> new Role(it, name(), false, maybe(slugsOf(families)), maybe(sentence()), rungs(levels)))
                    .toList();
            var domains = slugs(1 + random.nextInt(3)).stream()
                    .map(it -> new Domain(it, name(), false, groups(it)))
                    .toList();
            var skills = slugs(1 + random.nextInt(6)).stream()
                    .sorted()
                    .map(it -> skill(it, domains.get(random.nextInt(domains.size())), roles, proficiencies))
                    .toList();
            return retired(new Outline(levels, proficiencies, domains, families, roles), skills);
        }

        /// Some of what something stands at, but one level.
        private SomeCatalogue retired(Outline it, List<CarriedSkill> skills) {
            Set<String> used = new HashSet<>();
            for (CarriedSkill skill : skills)
                for (Part part : skill.roles())
                    for (Cell cell : part.cells()) {
                        used.add("level " + cell.level());
                        if (cell.proficiency() != null) used.add("proficiency " + cell.proficiency());
                    }
            List<Step> levels = retired("level ", it.levels(), used);
            if (levels.stream().allMatch(Step::retired)) levels = it.levels();
            List<Step> proficiencies = retired("proficiency ", it.proficiencies(), used);
            return new SomeCatalogue(
                    new Outline(levels, proficiencies, domains(it, skills), it.families(), roles(it, skills)), skills);
        }

        private List<Domain> domains(Outline it, List<CarriedSkill> skills) {
            return it.domains().stream()
                    .map(domain -> new Domain(
                            domain.slug(),
                            domain.name(),
                            random.nextInt(3) == 0,
                            domain.groups().stream()
                                    .map(group -> new Group(
                                            group.slug(),
                                            group.name(),
                                            skills.stream()
                                                            .anyMatch(skill -> skill.group()
                                                                    .equals(group.slug()))
                                                    && random.nextInt(3) == 0))
                                    .toList()))
                    .toList();
        }

        private List<Role> roles(Outline it, List<CarriedSkill> skills) {
            return it.roles().stream()
                    .map(role -> new Role(
                            role.slug(),
                            role.name(),
                            skills.stream()
                                            .flatMap(skill -> skill.roles().stream())
                                            .anyMatch(part -> part.role().equals(role.slug()))
                                    && random.nextInt(3) == 0,
                            role.family(),
                            role.summary(),
                            role.rungs()))
                    .toList();
        }

        private List<Step> retired(String kind, List<Step> steps, Set<String> used) {
            return steps.stream()
                    .map(it -> new Step(
                            it.slug(),
                            it.name(),
                            it.letter(),
                            it.definition(),
                            used.contains(kind + it.slug()) && random.nextInt(3) == 0))
                    .toList();
        }

        private List<Step> steps(int number, boolean letters) {
            var names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            List<Step> steps = new ArrayList<>();
            for (String slug : slugs(number))
                steps.add(new Step(
                        slug, names.get(steps.size()), letters ? "L" + steps.size() : null, maybe(text()), false));
            return steps;
        }

        private List<Group> groups(String domain) {
            return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                    .mapToObj(it -> new Group(domain + "-" + it, name(), false))
                    .toList();
        }

        private static List<String> slugsOf(List<Family> families) {
            return families.stream().map(Family::slug).toList();
        }

        private List<Rung> rungs(List<Step> levels) {
            List<Step> some = some(levels);
            return (some.isEmpty() ? levels : some)
                    .stream()
                            .map(it -> new Rung(it.slug(), maybe(name()), maybe(text())))
                            .toList();
        }

        private CarriedSkill skill(String slug, Domain domain, List<Role> roles, List<Step> proficiencies) {
            String group =
                    domain.groups().get(random.nextInt(domain.groups().size())).slug();
            var parts =
                    some(roles).stream().map(role -> part(role, proficiencies)).toList();
            return new CarriedSkill(slug, name(), domain.slug(), group, maybe(sentence()), null, parts);
        }

        /// The lowest cell says something: nothing is below it.
        private Part part(Role role, List<Step> proficiencies) {
            List<Cell> cells = new ArrayList<>();
            for (Rung it : some(role.rungs()))
                cells.add(cell(it.level(), cells.isEmpty() ? text() : maybe(text()), proficiencies));
            return new Part(role.slug(), cells);
        }

        private Cell cell(String level, @Nullable String text, List<Step> proficiencies) {
            return new Cell(
                    level,
                    text,
                    maybe(random.nextBoolean() ? "mandatory" : "optional"),
                    maybe(proficiencies.stream().map(Step::slug).toList()));
        }

        private <T> List<T> some(List<T> all) {
            return all.stream().filter(_ -> random.nextInt(3) > 0).toList();
        }

        private @Nullable String maybe(String text) {
            return random.nextInt(3) == 0 ? null : text;
        }

        private @Nullable String maybe(List<String> all) {
            return all.isEmpty() || random.nextBoolean() ? null : all.get(random.nextInt(all.size()));
        }

        private List<String> slugs(int number) {
            var slugs = new ArrayList<>(SLUGS);
            Collections.shuffle(slugs, random);
            return List.copyOf(slugs.subList(0, number));
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size()));
        }

        private String sentence() {
            String text = text();
            return text.contains("\n") ? sentence() : text;
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
    }
}
