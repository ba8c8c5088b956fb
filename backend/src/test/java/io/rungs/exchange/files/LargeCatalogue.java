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
import java.util.List;
import java.util.stream.IntStream;

/// A community's own ladder with everything that one may have.
public final class LargeCatalogue {
    private static final List<Step> LEVELS = List.of(
            new Step("l1", "見習い", null, "Learns by doing.", false),
            new Step("l2", "Engineer", null, null, false),
            new Step("no", "No title", null, "- Works alone\n- Says when not", false),
            new Step("l4", "Lead: one team", null, null, false),
            new Step("l5", "Fellow", null, "Of the company.", true));
    private static final List<Step> PROFICIENCIES = List.of(
            new Step("some", "Some", "So", null, true),
            new Step("all", "All of it", "Al", "Knows it by heart.", false));

    private LargeCatalogue() {}

    /// @param skills each with ten cells
    public static byte[] written(int skills, FileFormat format) throws IOException {
        return RoundTripTest.written(of(skills), format, false);
    }

    private static SomeCatalogue of(int skills) {
        var domains = List.of(
                new Domain(
                        "platforms",
                        "Platforms & Tools",
                        false,
                        List.of(new Group("build", "Build", false), new Group("run", "Run", false))),
                new Domain("people", "People", false, List.of(new Group("hiring", "採用", false))));
        var roles = List.of(
                new Role("engineer", "Engineer", false, "ic", "Builds what others use.", rungs()),
                new Role("manager", "Manager, people", false, null, null, rungs().subList(2, 5)),
                new Role("analyst", "Analyst", false, "ic", null, rungs()));
        return new SomeCatalogue(
                new Outline(LEVELS, PROFICIENCIES, domains, List.of(new Family("ic", "Individual", false)), roles),
                IntStream.range(0, skills).mapToObj(LargeCatalogue::skill).toList());
    }

    private static List<Rung> rungs() {
        return LEVELS.stream()
                .map(it -> it.slug().equals("l4")
                        ? new Rung("l4", "Staff", "Leads without managing.")
                        : new Rung(it.slug(), null, null))
                .toList();
    }

    private static CarriedSkill skill(int number) {
        String slug = "skill-%05d".formatted(number);
        String group = List.of("build", "run", "hiring").get(number % 3);
        return new CarriedSkill(
                slug,
                number % 7 == 0 ? "設計 " + number : "Skill " + number,
                group.equals("hiring") ? "people" : "platforms",
                group,
                number % 2 == 0 ? "What number " + number + " is about." : null,
                null,
                List.of(
                        new Part(
                                "engineer",
                                LEVELS.stream().map(it -> cell(number, it)).toList()),
                        new Part("manager", List.of()),
                        new Part(
                                "analyst",
                                LEVELS.stream().map(it -> analyst(number, it)).toList())));
    }

    private static Cell cell(int number, Step level) {
        if (level.slug().equals("l4")) return new Cell("l4", null, "mandatory", "all");
        return new Cell(
                level.slug(),
                "- Builds part %d of what %s needs\n- =Names what is missing at %s\n\n“Curly”, \"straight\"; and more."
                        .formatted(number, level.name(), level.slug()),
                level.slug().equals("l1") ? null : "mandatory",
                null);
    }

    private static Cell analyst(int number, Step level) {
        return new Cell(
                level.slug(), "=Measures number %d as a %s would.".formatted(number, level.name()), "optional", "some");
    }
}
