package io.rungs.seeding.files;

import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.seeding.model.SeedPerson;
import io.rungs.seeding.model.SeedPerson.SeedGrant;
import io.rungs.seeding.model.SeedSkill;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The names that the files give, by which they refer to each other.
record Known(Set<String> domains, Set<String> groups, Set<String> roles, Set<String> skills, Set<String> people) {
    static Known of(List<Domain> domains, List<Role> roles, List<SeedSkill> skills, List<SeedPerson> people) {
        return new Known(
                domains.stream().map(Domain::slug).collect(Collectors.toSet()),
                domains.stream()
                        .flatMap(it -> it.groups().stream())
                        .map(Group::slug)
                        .collect(Collectors.toSet()),
                roles.stream().map(Role::slug).collect(Collectors.toSet()),
                skills.stream().map(SeedSkill::slug).collect(Collectors.toSet()),
                people.stream().map(SeedPerson::handle).collect(Collectors.toSet()));
    }

    void check(SeedFile file, SeedSkill skill, Problems problems) {
        if (!groups.contains(skill.group()))
            problems.add(file, SeedFile.Path.of("group"), "there is no group " + skill.group());
        skill.roles().keySet().stream()
                .filter(it -> !roles.contains(it))
                .forEach(it -> problems.add(file, SeedFile.Path.of("roles", it), "there is no role " + it));
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
            case DOMAIN -> domains.contains(grant.slug());
            case GROUP -> groups.contains(grant.slug());
            case SKILL -> skills.contains(grant.slug());
            case ROLE -> roles.contains(grant.slug());
        };
    }
}
