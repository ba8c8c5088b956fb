package io.rungs.catalog.web;

import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.view.SkillProfile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A skill as its newest revision has it, of a retired one too: for pages around its profile.
@Component
class NewestProfile {
    private final Profiles profiles;
    private final PreparedProfiles prepared;
    private final JsonMapper json;

    NewestProfile(Profiles profiles, PreparedProfiles prepared, JsonMapper json) {
        this.profiles = profiles;
        this.prepared = prepared;
        this.json = json;
    }

    /// @param newest the number of its newest revision
    SkillProfile of(String slug, int newest) {
        var key = profiles.newest(slug).or(() -> profiles.numbered(slug, newest));
        return json.readValue(prepared.get(key.orElseThrow()).bytes(), SkillProfile.class);
    }
}
