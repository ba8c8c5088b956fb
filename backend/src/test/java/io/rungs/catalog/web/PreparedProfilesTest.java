package io.rungs.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.testing.Catalogues;
import io.rungs.testing.RungsTest;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@RungsTest
class PreparedProfilesTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Profiles profiles;

    @Autowired
    JsonMapper json;

    /// What is kept is weighed by its bytes; the objects that they were written from would weigh many times that.
    @Test
    void ofAProfileNothingIsKeptButItsBytes() {
        var key = profiles.newest(catalogues.skill().slug()).orElseThrow();
        var read = new ReadOnes(profiles, new ArrayList<>());
        var prepared = new PreparedProfiles(read, json);

        var kept = prepared.get(key);

        assertThat(kept.bytes()).isNotEmpty();
        await().untilAsserted(() -> {
            System.gc();
            assertThat(read.ones()).singleElement().matches(it -> it.get() == null, "is gone");
        });
        assertThat(prepared.get(key)).isSameAs(kept);
    }

    /// Remembers what was read no longer than anybody else does.
    private record ReadOnes(Profiles profiles, List<WeakReference<SkillProfile>> ones) implements Profiles {
        @Override
        public SkillProfile read(Key key) {
            var profile = profiles.read(key);
            ones.add(new WeakReference<>(profile));
            return profile;
        }

        @Override
        public Optional<Key> newest(String slug) {
            return profiles.newest(slug);
        }

        @Override
        public Optional<Key> numbered(String slug, int revision) {
            return profiles.numbered(slug, revision);
        }

        @Override
        public Optional<Key> asOf(String slug, Instant moment) {
            return profiles.asOf(slug, moment);
        }
    }
}
