package io.rungs.seeding.files;

import io.rungs.exchange.BringFiles.NamedInFiles;
import io.rungs.seeding.model.SeedPerson;
import io.rungs.seeding.model.SeedPerson.SeedGrant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The names that the files give, by which they refer to each other.
record Known(NamedInFiles catalogue, Set<String> people) {
    static Known of(NamedInFiles catalogue, List<SeedPerson> people) {
        return new Known(catalogue, people.stream().map(SeedPerson::handle).collect(Collectors.toSet()));
    }

    Set<String> roles() {
        return catalogue.roles();
    }

    Set<String> skills() {
        return catalogue.skills();
    }

    void check(SeedFile file, List<SeedPerson> persons, Problems problems) {
        for (int i = 0; i < persons.size(); i++) {
            List<SeedGrant> grants = persons.get(i).grants();
            for (int j = 0; j < grants.size(); j++)
                if (!holds(grants.get(j)))
                    problems.add(
                            file,
                            SeedFile.Path.of("people", i, "grants", j, "scope"),
                            "there is no " + grants.get(j).scope());
        }
    }

    private boolean holds(SeedGrant grant) {
        return switch (grant.scopeKind()) {
            case SITE -> true;
            case DOMAIN -> catalogue.domains().contains(grant.slug());
            case GROUP -> catalogue.groups().contains(grant.slug());
            case SKILL -> skills().contains(grant.slug());
            case ROLE -> roles().contains(grant.slug());
        };
    }
}
