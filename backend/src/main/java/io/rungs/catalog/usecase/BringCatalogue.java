package io.rungs.catalog.usecase;

import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.Taxonomy;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.journal.AuditEntry;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class BringCatalogue implements ImportCatalogue {
    private static final TaxonomyKind[] MADE = {
        TaxonomyKind.DOMAIN, TaxonomyKind.GROUP, TaxonomyKind.FAMILY, TaxonomyKind.ROLE
    };

    private final Taxonomy taxonomy;
    private final AdmitSkills admit;
    private final PublishRevision publish;
    private final TraceEntries trace;
    private final Clock clock;

    BringCatalogue(Taxonomy taxonomy, AdmitSkills admit, PublishRevision publish, TraceEntries trace, Clock clock) {
        this.taxonomy = taxonomy;
        this.admit = admit;
        this.publish = publish;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Report bring(@Nullable UUID by, Catalogue brought, String rationale) {
        var catalogue = TidyCatalogue.tidy(brought);
        boolean bringsNew = bringsNew(catalogue);
        if (bringsNew) taxonomy.raiseVersion();
        var before = bringsNew ? trace.before(by, MADE) : trace.before(by);
        int domains = bringDomains(catalogue.domains());
        int groups = bringGroups(catalogue.domains());
        bringFamilies(catalogue.families());
        int roles = bringRoles(catalogue.roles());
        int skills = bringSkills(by, catalogue.skills(), rationale);
        var report = new Report(domains, groups, roles, skills);
        trace.since(before);
        trace.audited(
                new AuditEntry(by, "catalog.imported", new Subject("CATALOG", Ids.next()), null, report, rationale));
        return report;
    }

    private boolean bringsNew(Catalogue catalogue) {
        var groups =
                catalogue.domains().stream().flatMap(it -> it.groups().stream().map(Group::slug));
        return !taxonomy.domains()
                        .keySet()
                        .containsAll(
                                catalogue.domains().stream().map(Domain::slug).toList())
                || !taxonomy.groups().keySet().containsAll(groups.toList())
                || !taxonomy.families()
                        .keySet()
                        .containsAll(
                                catalogue.families().stream().map(Family::slug).toList())
                || !taxonomy.roles()
                        .keySet()
                        .containsAll(catalogue.roles().stream().map(Role::slug).toList());
    }

    private int bringDomains(List<Domain> domains) {
        var known = taxonomy.domains();
        var missing =
                domains.stream().filter(it -> !known.containsKey(it.slug())).toList();
        missing.forEach(it -> taxonomy.addDomain(it.slug(), it.name()));
        return missing.size();
    }

    private int bringGroups(List<Domain> domains) {
        var parents = taxonomy.domains();
        var known = taxonomy.groups();
        int made = 0;
        for (Domain domain : domains) {
            for (Group group : domain.groups()) {
                if (known.containsKey(group.slug())) continue;
                taxonomy.addGroup(known(parents, "domains", domain.slug()), group.slug(), group.name());
                made++;
            }
        }
        return made;
    }

    private int bringRoles(List<Role> roles) {
        var known = taxonomy.roles();
        var missing = roles.stream().filter(it -> !known.containsKey(it.slug())).toList();
        var families = taxonomy.families();
        missing.forEach(it -> taxonomy.addRole(
                it.slug(),
                it.name(),
                it.family() == null ? null : known(families, "family of " + it.slug(), it.family()),
                it.summary()));
        return missing.size();
    }

    private void bringFamilies(List<Family> families) {
        var known = taxonomy.families();
        families.stream()
                .filter(it -> !known.containsKey(it.slug()))
                .forEach(it -> taxonomy.addFamily(it.slug(), it.name()));
    }

    private int bringSkills(@Nullable UUID by, List<Skill> skills, String rationale) {
        var groups = taxonomy.groups();
        var roles = taxonomy.roles();
        List<Profile> brought = skills.stream()
                .filter(it -> !admit.isThere(it.slug()))
                .map(it -> profile(it, known(groups, "group of " + it.slug(), it.group()), roles))
                .toList();
        admit.requireNoErrors(brought);
        UUID cause = Ids.next();
        for (Profile skill : brought)
            publish.publish(new Publication(
                    Ids.next(),
                    null,
                    skill,
                    ChangeClass.STRUCTURAL,
                    new Cause.ByImport(cause),
                    new Credits(by, List.of(), List.of()),
                    rationale,
                    by,
                    cause,
                    clock.instant()));
        return brought.size();
    }

    private static Profile profile(Skill skill, UUID group, Map<String, UUID> roles) {
        Map<Place, Expectation> says = new LinkedHashMap<>();
        for (Ladder ladder : skill.roles()) {
            UUID role = known(roles, "roles of " + skill.slug(), ladder.role());
            ladder.rungs().forEach(it -> says.put(new Place(role, it.level()), it.expectation()));
        }
        var order = skill.roles().stream()
                .map(it -> known(roles, "roles", it.role()))
                .toList();
        return Profile.of(skill.slug(), group, skill.name(), skill.summary(), order, says);
    }

    private static UUID known(Map<String, UUID> known, String field, String slug) {
        UUID id = known.get(slug);
        if (id == null) throw Refusal.invalid("unknown-slug", field, "There is no “" + slug + "”.");
        return id;
    }
}
