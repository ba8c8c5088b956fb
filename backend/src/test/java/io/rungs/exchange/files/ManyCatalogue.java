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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A whole company's catalogue, always the same: 400 skills in 12 domains and 40 groups, 48 roles in 8 families, 9
/// levels with names of their own, about 30,000 expectations. One skill is for all roles; some texts are shared by
/// roles, some are lists, a few of them a ladder check will mind.
///
/// An installation starts with it by `rungs.seeds-dir`; each of its files is small enough to be imported.
public final class ManyCatalogue {
    public static final int SKILLS = 400;

    private static final long SEED = 20_261_129L;
    private static final int GROUPS = 40;
    private static final int WITH_FOUR_GROUPS = 4;

    private static final List<String> LEVELS = List.of(
            "Apprentice",
            "Associate",
            "Practitioner",
            "Senior Practitioner",
            "Lead",
            "Principal",
            "Distinguished",
            "Fellow",
            "Senior Fellow");

    private static final List<String> PROFICIENCIES = List.of("Aware", "Guided", "Practised", "Mastering");

    /// How far each level reaches: the words that are the step.
    private static final List<String> REACHES = List.of(
            "one task at a time, with somebody beside them",
            "small tasks of their own",
            "whole pieces of work of their team",
            "the hard parts of what their team does",
            "several teams that depend on each other",
            "a whole product",
            "a whole division",
            "the company",
            "the company and its partners");

    /// How many roles each of ten skills has; the first of all has every role.
    private static final List<Integer> ROLES_OF_TEN = List.of(22, 4, 6, 8, 8, 10, 10, 6, 12, 12);

    private static final Map<String, List<String>> FAMILIES = families();

    private static final List<String> DOMAINS = List.of(
            "Software Engineering",
            "Architecture & Integration",
            "Data Platforms",
            "Machine Learning",
            "Infrastructure & Operations",
            "Security & Privacy",
            "Product Discovery",
            "Design & Research",
            "Quality & Testing",
            "Delivery & Planning",
            "People & Leadership",
            "Commercial & Legal");

    private static final List<String> AREAS = List.of(
            "Foundations", "Practice", "Tooling", "Governance", "Measurement", "Planning", "Reliability", "Enablement");

    private static final List<String> SUBJECTS = List.of(
            "interface contracts",
            "release pipelines",
            "capacity forecasts",
            "incident reviews",
            "access rules",
            "training runs",
            "customer interviews",
            "design tokens",
            "test environments",
            "delivery plans",
            "hiring panels",
            "supplier terms",
            "event schemas",
            "recovery drills",
            "feature stores",
            "threat models",
            "usage reports",
            "prototype studies",
            "acceptance criteria",
            "budget reviews");

    private static final List<String> VERBS = List.of(
            "Plans",
            "Builds",
            "Explains",
            "Measures",
            "Reviews",
            "Automates",
            "Documents",
            "Designs",
            "Tests",
            "Repairs");

    private static final List<String> AIMS = List.of(
            "names beforehand what may go wrong",
            "keeps the costs in sight",
            "leaves the place tidier than it was",
            "asks those who will use them first",
            "notices early when they no longer fit",
            "teaches others to do the same",
            "writes down what was decided and why",
            "checks against figures that everybody can read");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Role> roles = roles();
    private final List<Domain> domains = domains();

    private ManyCatalogue() {}

    /// Writes it into a folder: what skills stand in, and a long table for each domain.
    ///
    /// @param folder made if it is not there
    public static void main(String... folder) throws IOException {
        write(Path.of(folder[0]));
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var each : files().entrySet()) Files.write(folder.resolve(each.getKey()), each.getValue());
    }

    /// By their names, in the order in which they are read.
    static Map<String, byte[]> files() throws IOException {
        var all = new ManyCatalogue();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "00-outline.yaml",
                RoundTripTest.written(new SomeCatalogue(all.outline(), List.of()), FileFormat.YAML, false));
        List<CarriedSkill> skills = all.skills();
        for (Domain domain : all.domains) {
            var its = skills.stream()
                    .filter(it -> domain.slug().equals(it.domain()))
                    .toList();
            files.put(
                    "%02d-%s.csv".formatted(files.size(), domain.slug()),
                    RoundTripTest.written(new SomeCatalogue(Outline.NONE, its), FileFormat.CSV, false));
        }
        return files;
    }

    private Outline outline() {
        var levels = LEVELS.stream()
                .map(it -> new Step(slug(it), it, null, "Answers for " + REACHES.get(LEVELS.indexOf(it)) + ".", false))
                .toList();
        var proficiencies = PROFICIENCIES.stream()
                .map(it -> new Step(slug(it), it, it.substring(0, 1), null, false))
                .toList();
        var families = FAMILIES.keySet().stream()
                .map(it -> new Family(slug(it), it, false))
                .toList();
        return new Outline(levels, proficiencies, domains, families, roles);
    }

    /// Whoever leads people begins as Senior Practitioner; each sixth role has titles of its own.
    private static List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        FAMILIES.forEach((family, names) -> {
            for (String name : names) {
                int from = family.equals("Management") ? 3 : 0;
                boolean titled = roles.size() % 6 == 5;
                var rungs = IntStream.range(from, LEVELS.size())
                        .mapToObj(it -> new Rung(
                                slug(LEVELS.get(it)),
                                titled ? "%s %d".formatted(name, it + 1) : null,
                                titled && it == from ? "Joins as a " + name + "." : null))
                        .toList();
                roles.add(new Role(slug(name), name, false, slug(family), "Works as " + name + ".", rungs));
            }
        });
        return roles;
    }

    private static List<Domain> domains() {
        List<Domain> domains = new ArrayList<>();
        for (String name : DOMAINS) {
            int groups = domains.size() < WITH_FOUR_GROUPS ? 4 : 3;
            var areas = IntStream.range(0, groups)
                    .mapToObj(it -> AREAS.get((domains.size() + it * 2) % AREAS.size()))
                    .map(it -> new Group(slug(name + " " + it), it + " of " + name, false))
                    .toList();
            domains.add(new Domain(slug(name), name, false, areas));
        }
        return domains;
    }

    private List<CarriedSkill> skills() {
        record At(Domain domain, Group group) {}
        var places = domains.stream()
                .flatMap(domain -> domain.groups().stream().map(group -> new At(domain, group)))
                .toList();
        return IntStream.range(0, SKILLS)
                .mapToObj(it -> {
                    At at = places.get(it / (SKILLS / GROUPS));
                    return skill(it, at.domain(), at.group());
                })
                .toList();
    }

    private CarriedSkill skill(int number, Domain domain, Group group) {
        String subject = SUBJECTS.get((number * 7 + number / SUBJECTS.size()) % SUBJECTS.size());
        String name = "%s in %s %d".formatted(capital(subject), domain.name(), number + 1);
        int count = number == 0 ? roles.size() : ROLES_OF_TEN.get(number % 10);
        Map<Integer, List<String>> shared = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (int it = 0; it < count; it++)
            parts.add(part(roles.get((number * 5 + it) % roles.size()), subject, shared));
        return new CarriedSkill(
                slug(name),
                name,
                domain.slug(),
                group.slug(),
                number % 9 == 0
                        ? null
                        : "How %s are planned, made and kept, so that others can rely on them.".formatted(subject),
                null,
                parts);
    }

    /// One of three ways to say it, so that roles share texts.
    private Part part(Role role, String subject, Map<Integer, List<String>> shared) {
        int way = random.nextInt(12);
        List<String> texts = way < 3 ? shared.computeIfAbsent(way, _ -> ladder(subject, null)) : ladder(subject, role);
        int asks = 2 + random.nextInt(6);
        List<Cell> cells = new ArrayList<>();
        for (Rung rung : role.rungs()) {
            int level = place(rung.level());
            // Now and then a rung that nobody filled, and a bar that drops.
            boolean missing = random.nextInt(200) == 0;
            if (missing && !cells.isEmpty()) continue;
            boolean drops = random.nextInt(150) == 0;
            boolean below = !cells.isEmpty() && random.nextInt(25) == 0;
            cells.add(new Cell(
                    rung.level(),
                    below ? null : texts.get(level),
                    level >= asks != drops ? "mandatory" : "optional",
                    slug(PROFICIENCIES.get(Math.min(level / 2, PROFICIENCIES.size() - 1)))));
        }
        return new Part(role.slug(), cells);
    }

    /// Each level says what the one below says, of more, and each second one something besides.
    private List<String> ladder(String subject, @Nullable Role role) {
        String of = role == null ? subject : "%s for the %s".formatted(subject, role.name());
        boolean list = random.nextInt(3) == 0;
        List<String> verbs =
                random.ints(4, 0, VERBS.size()).mapToObj(VERBS::get).toList();
        List<String> aims = random.ints(4, 0, AIMS.size()).mapToObj(AIMS::get).toList();
        List<String> texts = new ArrayList<>();
        for (int level = 0; level < LEVELS.size(); level++) {
            List<String> says = new ArrayList<>();
            for (int it = 0; it <= Math.min(level / 2, 3); it++)
                says.add("%s %s across %s, and %s".formatted(verbs.get(it), of, REACHES.get(level), aims.get(it)));
            texts.add(
                    list
                            ? "- " + String.join("\n- ", says)
                            : String.join(". ", says.subList(0, Math.min(2, says.size()))) + ".");
        }
        return texts;
    }

    private static int place(String level) {
        return IntStream.range(0, LEVELS.size())
                .filter(it -> slug(LEVELS.get(it)).equals(level))
                .findFirst()
                .orElseThrow();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Map<String, List<String>> families() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        families.put(
                "Engineering",
                List.of(
                        "Backend Engineer",
                        "Frontend Engineer",
                        "Mobile Engineer",
                        "Embedded Engineer",
                        "Integration Engineer",
                        "Software Architect"));
        families.put(
                "Data",
                List.of(
                        "Data Engineer",
                        "Data Analyst",
                        "Data Steward",
                        "Analytics Engineer",
                        "Database Administrator",
                        "Data Architect"));
        families.put(
                "Machine Learning",
                List.of(
                        "Data Scientist",
                        "Machine Learning Engineer",
                        "Language Model Engineer",
                        "Research Scientist",
                        "Annotation Specialist",
                        "Model Risk Analyst"));
        families.put(
                "Operations",
                List.of(
                        "Platform Engineer",
                        "Site Reliability Engineer",
                        "Network Engineer",
                        "Support Engineer",
                        "Release Engineer",
                        "Cost Analyst"));
        families.put(
                "Security",
                List.of(
                        "Security Engineer",
                        "Security Analyst",
                        "Privacy Officer",
                        "Penetration Tester",
                        "Identity Engineer",
                        "Compliance Analyst"));
        families.put(
                "Product & Design",
                List.of(
                        "Product Manager",
                        "Product Designer",
                        "User Researcher",
                        "Content Designer",
                        "Service Designer",
                        "Product Analyst"));
        families.put(
                "Quality & Delivery",
                List.of(
                        "Test Engineer",
                        "Quality Analyst",
                        "Delivery Lead",
                        "Scrum Master",
                        "Technical Writer",
                        "Business Analyst"));
        families.put(
                "Management",
                List.of(
                        "Engineering Manager",
                        "Data Manager",
                        "Operations Manager",
                        "Design Manager",
                        "Programme Manager",
                        "Head of Department"));
        return families;
    }
}
