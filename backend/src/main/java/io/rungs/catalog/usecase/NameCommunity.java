package io.rungs.catalog.usecase;

import io.rungs.catalog.CommunityNamed;
import io.rungs.catalog.model.Communities;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.view.CommunityView;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says what the community is called and what it is about, on every page from then on.
@Component
public class NameCommunity {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LINE = 160;
    private static final Subject COMMUNITY = new Subject("COMMUNITY", new UUID(0, 0));

    private final Communities communities;
    private final TaxonomyLists lists;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    NameCommunity(Communities communities, TaxonomyLists lists, AuditLog audit, ApplicationEventPublisher events) {
        this.communities = communities;
        this.lists = lists;
        this.audit = audit;
        this.events = events;
    }

    /// What is left empty is said no more.
    ///
    /// @param seen the version at which the admin read it
    /// @throws Refusal.Invalid `bad-text`
    /// @throws Refusal.Conflict `community-renamed`
    @Transactional
    public CommunityView name(UUID admin, long seen, @Nullable String name, @Nullable String line) {
        var texts = new Texts();
        String called = inOneLine(texts, "name", name, LONGEST_NAME);
        String about = inOneLine(texts, "line", line, LONGEST_LINE);
        texts.check();
        long version = lists.next();
        CommunityView before = communities.read();
        if (communities.namedSince(seen))
            throw Refusal.conflict(
                    "community-renamed",
                    "Meanwhile somebody else said what the community is called: %s. Look at it again."
                            .formatted(before.name() == null ? "nothing" : "“" + before.name() + "”"));
        boolean same = Objects.equals(before.name(), called) && Objects.equals(before.line(), about);
        if (same) return before;
        communities.name(called, about, version);
        CommunityView after = communities.read();
        audit.record(new AuditEntry(admin, "catalog.community-named", COMMUNITY, before, after, null));
        events.publishEvent(new CommunityNamed());
        return after;
    }

    private static @Nullable String inOneLine(Texts texts, String field, @Nullable String written, int longest) {
        String clean = texts.optional(field, written, longest);
        if (clean.contains("\n")) texts.error(field, "Write it in one line.");
        return clean.isEmpty() ? null : clean;
    }
}
