package io.rungs.catalog;

import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A skill as it is published now: its newest revision's number and profile, and where it stands. Of a skill that
/// is only proposed it is revision 0 and [Profile#none], with the proposed name and the proposed group's line.
///
/// `line` is the skill's own scope followed by its group, its domain and the site. `cells` are the identities of
/// the places that were ever mentioned. `taken` are those of the addresses that are asked for which another skill
/// has or had. `names` says what the scopes of its line are called, those of `groups`, and the roles that the
/// operations name. `groups` are those that something is moved into, each with what is above it.
public record Head(
        SkillRef skill,
        int revision,
        Profile profile,
        List<Scope> line,
        Map<Place, UUID> cells,
        Set<String> taken,
        Map<Scope, String> names,
        Map<UUID, List<Scope>> groups) {
    /// Of the group that the operation moves it into, with what is above; nothing where it stands there already.
    public Optional<List<Scope>> entered(Operation operation) {
        if (!operation.sets(SkillField.GROUP)) return Optional.empty();
        return operation.enters().map(groups::get).filter(it -> !line.contains(it.getFirst()));
    }
}
