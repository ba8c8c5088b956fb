package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyHistory;
import io.rungs.catalog.model.TaxonomyHistory.Changed;
import io.rungs.catalog.model.TaxonomyHistory.Kept;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.view.TaxonomyChange;
import io.rungs.catalog.view.TaxonomyChange.FieldChange;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.text.StatementDiff;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads who changed what of an entry, and when: of any for admins, of a role for everybody.
@Component
public class ReadTaxonomyHistory {
    private final TaxonomyDesk desk;
    private final TaxonomyHistory history;
    private final Slugs slugs;
    private final Accounts accounts;
    private final Frameworks frameworks;

    ReadTaxonomyHistory(
            TaxonomyDesk desk, TaxonomyHistory history, Slugs slugs, Accounts accounts, Frameworks frameworks) {
        this.desk = desk;
        this.history = history;
        this.slugs = slugs;
        this.accounts = accounts;
        this.frameworks = frameworks;
    }

    /// @throws Refusal.NotFound `unknown-entry`
    @Transactional(readOnly = true)
    public Page<TaxonomyChange> of(TaxonomyKind kind, UUID id, @Nullable String cursor) {
        return shown(history.of(desk.entry(kind, id).id(), cursor));
    }

    /// @param slug that the role has, or had
    /// @throws Refusal.NotFound `unknown-entry`
    @Transactional(readOnly = true)
    public Page<TaxonomyChange> ofRole(String slug, @Nullable String cursor) {
        UUID role = slugs.role(slug)
                .orElseThrow(() -> Refusal.notFound("unknown-entry", "There is no role “" + slug + "” here."));
        return shown(history.of(role, cursor));
    }

    private Page<TaxonomyChange> shown(Page<Kept> page) {
        var people = accounts.named(
                page.items().stream().map(Kept::by).filter(Objects::nonNull).toList());
        return page.map(it -> shown(it, people));
    }

    private TaxonomyChange shown(Kept kept, Map<UUID, AccountRef> people) {
        AccountRef by = kept.by() == null ? null : people.getOrDefault(kept.by(), AccountRef.FORMER);
        return new TaxonomyChange(
                kept.at(),
                by,
                kept.sentence(),
                kept.changes().stream().map(this::shown).toList());
    }

    private FieldChange shown(Changed it) {
        var diff = StatementDiff.between(text(it.before()), text(it.after()));
        String level = it.level() == null ? null : frameworks.now().ladder().name(new Level(it.level()));
        return new FieldChange(it.part(), level, it.before(), it.after(), diff.words(), diff.parts());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
