package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Heads;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.identity.GrantKind;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The largest proposal goes all the way, in a time that people wait, and asks the database hardly more than a
/// small one.
@RungsTest
class ThousandOperationsTest {
    /// Of each request. It takes a second or two where nothing else runs.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int SKILLS = 10;
    private static final int ROLES = 20;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Heads heads;

    @Autowired
    DSLContext db;

    private final Map<String, Duration> took = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    @Test
    void aThousandChangesArePreviewedSubmittedReviewedReadAndPublished() {
        var operations = brought(SKILLS);
        assertThat(operations).hasSize(ActOnProposals.MOST_OPERATIONS);

        through(operations, SKILLS);

        assertThat(took).as("%s", took).allSatisfy((_, it) -> assertThat(it).isLessThan(PATIENCE));
        var many = Map.copyOf(asked);
        asked.clear();
        through(brought(1), 1);
        // What is done skill by skill is done for each; nothing is done change by change.
        asked.forEach((act, few) ->
                assertThat(many.get(act)).as(act + " " + many + " " + asked).isLessThan(few * SKILLS));
    }

    private void through(Operation[] operations, int skills) {
        var author = catalogues.person("ines");
        var preview = timed(
                "preview",
                () -> author.post("/api/proposals/preview", Catalogues.submission(operations))
                        .expect(200)
                        .body());
        assertThat(preview.path("changes").size()).isEqualTo(operations.length);

        Proposed proposal = timed("submit", () -> catalogues.proposed("ines", operations));
        var seen = timed("read", proposal::seen);
        assertThat(seen.path("changes").size()).isEqualTo(operations.length);
        assertThat(seen.path("skills").size()).isEqualTo(skills);
        timed("approve", () -> proposal.review("lena", Verdict.APPROVE).expect(201));
        timed("publish", () -> proposal.publishedBy("lena").expect(200));
        assertThat(proposal.seen().path("revisions").size()).isEqualTo(skills);
    }

    private <T> T timed(String act, Supplier<T> doing) {
        var begin = Instant.now();
        try (var statements = Statements.ofRequests(db)) {
            T done = doing.get();
            took.put(act, Duration.between(begin, Instant.now()));
            asked.put(act, statements.with("").size());
            return done;
        }
    }

    /// Edits of every expectation of so many skills, which lena reviews.
    private Operation[] brought(int skills) {
        String mark = "many-" + UUID.randomUUID().toString().substring(24);
        List<String> slugs =
                IntStream.range(0, skills).mapToObj(it -> mark + "-" + it).toList();
        catalogues.bring(catalogue(mark, slugs));
        List<Operation> operations = new ArrayList<>();
        for (String slug : slugs) {
            UUID id = heads.bySlug(slug).orElseThrow().id();
            var head = heads.read(List.of(id)).get(id);
            if (operations.isEmpty()) catalogues.grant("lena", GrantKind.REVIEWER, new FreshSkill(head).group());
            for (UUID role : head.profile().roles())
                head.profile()
                        .ladder(role)
                        .forEach((level, it) -> operations.add(new SetCell(
                                id, new Place(role, level), it, says(it.words().replace("plain", "clear")))));
        }
        return operations.toArray(Operation[]::new);
    }

    private static Catalogue catalogue(String mark, List<String> slugs) {
        var roles = IntStream.range(0, ROLES)
                .mapToObj(it -> new Role(mark + "-role-" + it, "Role " + it))
                .toList();
        return new Catalogue(
                List.of(new Domain("domain-" + mark, "Domain", List.of(new Group("group-" + mark, "Group")))),
                roles,
                slugs.stream()
                        .map(slug -> new Skill(
                                slug,
                                "Skill " + slug,
                                "group-" + mark,
                                null,
                                roles.stream().map(it -> ladder(slug, it)).toList()))
                        .toList());
    }

    private static Ladder ladder(String slug, Role role) {
        return new Ladder(
                role.slug(),
                Stream.iterate(0, it -> it + 1)
                        .limit(FirstFramework.LEVELS.size())
                        .map(it -> new Rung(
                                FirstFramework.LEVELS.get(it),
                                says("Writes %d plain pages of %s for whoever is %s, and mends what readers point out."
                                        .formatted(it + 2, slug, role.slug()))))
                        .toList());
    }

    private static Expectation says(String text) {
        return new Expectation(text, null, null);
    }
}
