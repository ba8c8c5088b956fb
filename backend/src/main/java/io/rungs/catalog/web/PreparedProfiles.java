package io.rungs.catalog.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.kernel.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps profiles as the bytes that are served: a revision never changes, so they are prepared once.
///
/// Which revision is the newest is asked elsewhere; only the bytes come from here.
@Component
class PreparedProfiles {
    /// Together at most 64 MB of bytes.
    private static final long HEAVIEST = 64L * 1024 * 1024;

    private final LoadingCache<Profiles.Key, Prepared> cache;

    PreparedProfiles(Profiles profiles, JsonMapper json) {
        cache = Caffeine.newBuilder()
                .maximumWeight(HEAVIEST)
                .weigher((Profiles.Key _, Prepared it) -> it.bytes().length)
                .build(key -> prepare(profiles.read(key), json));
    }

    /// The served bytes and their strong ETag. Nothing else is kept, so that they weigh what they are weighed at.
    record Prepared(byte[] bytes, String etag) {}

    Prepared get(Profiles.Key key) {
        return cache.get(key);
    }

    private static Prepared prepare(SkillProfile profile, JsonMapper json) {
        byte[] bytes = json.writeValueAsBytes(profile);
        return new Prepared(bytes, '"' + Sha256.hex(16, bytes) + '"');
    }
}
