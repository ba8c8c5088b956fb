package io.rungs.catalog.model;

import static io.rungs.catalog.profile.SomeProfiles.ANALYST;
import static io.rungs.catalog.profile.SomeProfiles.DEVELOPER;
import static io.rungs.catalog.profile.SomeProfiles.JUNIOR;
import static io.rungs.catalog.profile.SomeProfiles.OTHERS;
import static io.rungs.catalog.profile.SomeProfiles.SENIOR;
import static io.rungs.catalog.profile.SomeProfiles.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SomeProfiles;
import io.rungs.testing.FirstFramework;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class DocumentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UUID GROUP = new UUID(3, 1);
    private static final Map<Place, UUID> CELLS =
            Map.of(JUNIOR, new UUID(4, 1), SENIOR, new UUID(4, 2), OTHERS, new UUID(4, 3));

    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Property
    void a_profile_survives_being_kept(@ForAll("profiles") Profile profile) {
        byte[] kept = JSON.writeValueAsBytes(Document.of(profile, CELLS, FirstFramework.LADDER));

        assertThat(JSON.readValue(kept, Document.class).profile("another")).isEqualTo(profile);
    }

    @Property
    void equal_profiles_are_equal_bytes(@ForAll("profiles") Profile profile) {
        var reversed = new LinkedHashMap<Place, Expectation>();
        profile.expectations().sequencedEntrySet().reversed().forEach(it -> reversed.put(it.getKey(), it.getValue()));
        var same = new Profile(
                profile.state(),
                profile.slug(),
                profile.group(),
                profile.name(),
                profile.summary(),
                profile.roles(),
                new TreeMap<>(reversed));

        assertThat(JSON.writeValueAsBytes(Document.of(same, CELLS, FirstFramework.LADDER)))
                .isEqualTo(JSON.writeValueAsBytes(Document.of(profile, CELLS, FirstFramework.LADDER)));
    }

    /// As it was written before skills could be renamed and retired.
    @Example
    void theOldestDocumentsStillRead() {
        String kept = """
                {"name":"Tracking","summary":null,"group":"%s","roles":["%s"],"expectations":[{"cell":"%s","role":"%s",\
                "level":"SENIOR","description":"Designs.","requirement":"MANDATORY","proficiency":null}]}""".formatted(GROUP, DEVELOPER, CELLS.get(SENIOR), DEVELOPER);

        assertThat(JSON.readValue(kept, Document.class).profile("tracking"))
                .isEqualTo(Profile.of(
                        "tracking", GROUP, "Tracking", null, List.of(DEVELOPER), Map.of(SENIOR, says("Designs."))));
    }

    @Example
    void expectationsStandByLevelThenInTheOrderOfTheRoles() {
        var analystFirst = SomeProfiles.of(
                "A",
                null,
                List.of(ANALYST, DEVELOPER),
                Map.of(JUNIOR, says("One."), new Place(ANALYST, JUNIOR.level()), says("Two."), OTHERS, says("Three.")));
        var cells = new LinkedHashMap<>(CELLS);
        cells.put(new Place(ANALYST, JUNIOR.level()), new UUID(4, 4));

        assertThat(Document.of(analystFirst, cells, FirstFramework.LADDER).expectations())
                .extracting(Document.Entry::description)
                .containsExactly("Two.", "One.", "Three.");
    }
}
