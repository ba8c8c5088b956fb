package io.rungs.proposals.show;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What a revision said, of the roles that there are: what it expected of one that went into another since is
/// expected of that one, but for what that one said there itself.
///
/// @param gone what has no place any more, by where it stood
record SaidByNow(Profile profile, Map<Place, Expectation> gone) {
    /// @param merged the roles that went into others, each with that one
    static SaidByNow of(Profile said, Map<UUID, UUID> merged) {
        Profile now = said;
        Map<Place, Expectation> gone = new TreeMap<>();
        for (UUID role : said.roles()) {
            UUID into = merged.get(role);
            if (into == null) continue;
            now = now.withoutRole(role);
            if (!now.roles().contains(into)) now = now.withRole(into);
            for (var rung : said.ladder(role).entrySet()) {
                var place = new Place(into, rung.getKey());
                Expectation own = now.at(place).orElse(null);
                if (own == null) now = now.with(place, rung.getValue());
                else if (!own.equals(rung.getValue())) gone.put(new Place(role, rung.getKey()), rung.getValue());
            }
        }
        return new SaidByNow(now, gone);
    }

    /// Where this and the other differ in what has no place any more.
    SortedSet<Place> goneOtherwise(SaidByNow other) {
        SortedSet<Place> otherwise = new TreeSet<>(gone.keySet());
        otherwise.addAll(other.gone.keySet());
        otherwise.removeIf(it -> Objects.equals(gone.get(it), other.gone.get(it)));
        return otherwise;
    }
}
