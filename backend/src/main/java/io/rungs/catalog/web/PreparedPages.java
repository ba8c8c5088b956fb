package io.rungs.catalog.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.rungs.catalog.model.Profiles;
import org.springframework.stereotype.Component;

/// Keeps the pages of skills as the bytes that are served, as [PreparedProfiles] keeps what they are made of.
@Component
class PreparedPages {
    /// Together at most 32 MB of bytes.
    private static final long HEAVIEST = 32L * 1024 * 1024;

    private final LoadingCache<Profiles.Key, byte[]> cache;

    PreparedPages(PreparedProfiles profiles, PageOfProfile page) {
        cache = Caffeine.newBuilder()
                .maximumWeight(HEAVIEST)
                .weigher((Profiles.Key _, byte[] html) -> html.length)
                .build(key -> page.html(profiles.get(key).bytes()));
    }

    byte[] get(Profiles.Key key) {
        return cache.get(key);
    }
}
