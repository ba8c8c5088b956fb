package io.rungs.realtime.usecase;

import io.rungs.catalog.ScopeLines;
import io.rungs.discussion.Discussions;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.proposals.Proposals;
import io.rungs.realtime.TopicFamily;
import io.rungs.realtime.Topics;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who hears which topic. The names are matched exactly: a pattern or the name of another's inbox is no topic.
@Component
public class MaySubscribe {
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern SKILL = Pattern.compile("/topic/skills/" + ID);
    private static final Pattern PROPOSAL = Pattern.compile("/topic/proposals/([1-9][0-9]{0,17})");
    private static final Pattern QUEUE = Pattern.compile("/topic/queue/(domain|group|skill|role):" + ID);
    private static final Pattern THREAD = Pattern.compile("/topic/threads/" + ID);

    private final Proposals proposals;
    private final Discussions discussions;
    private final Grants grants;
    private final ScopeLines lines;

    MaySubscribe(Proposals proposals, Discussions discussions, Grants grants, ScopeLines lines) {
        this.proposals = proposals;
        this.discussions = discussions;
        this.grants = grants;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    public boolean may(@Nullable UUID person, String destination) {
        if (destination.equals(Topics.INBOX)) return person != null;
        if (destination.equals(Topics.QUEUE)) return person != null && looksThroughQueue(person);
        if (destination.equals(Topics.HELD)) return person != null && grants.onSite(person, GrantKind.MODERATOR);
        if (destination.equals(Topics.CATALOG) || SKILL.matcher(destination).matches()) return true;
        if (PROPOSAL.matcher(destination) instanceof Matcher it && it.matches())
            return proposals.visible(Long.parseLong(it.group(1)), person).isPresent();
        if (QUEUE.matcher(destination) instanceof Matcher it && it.matches())
            return person != null && judges(person, scope(it.group(1), it.group(2)));
        if (THREAD.matcher(destination) instanceof Matcher it && it.matches())
            return discussions.visible(UUID.fromString(it.group(1)), person);
        return false;
    }

    /// Whether they may know of each version of the proposal, and not only of what all read.
    @Transactional(readOnly = true)
    public boolean readsAll(UUID person, long proposal) {
        return proposals.readsAll(proposal, person);
    }

    /// The code that a refused subscription is answered with.
    public static String refusal(@Nullable UUID person, String destination) {
        boolean members = destination.equals(Topics.INBOX) || destination.startsWith(TopicFamily.QUEUES);
        return person == null && members ? "not-signed-in" : "no-such-topic";
    }

    /// Whoever judges content anywhere, and whoever lets through what is held.
    private boolean looksThroughQueue(UUID person) {
        return grants.of(person).stream().anyMatch(it -> judges(it) || it.kind() == GrantKind.MODERATOR);
    }

    /// In that scope or above it.
    private boolean judges(UUID person, Scope scope) {
        var line = lines.from(scope);
        return grants.of(person).stream().anyMatch(it -> judges(it) && line.contains(it.scope()));
    }

    private static boolean judges(Grant grant) {
        return grant.kind() == GrantKind.OWNER || grant.kind() == GrantKind.REVIEWER;
    }

    private static Scope scope(String kind, String id) {
        return new Scope(Scope.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), UUID.fromString(id));
    }
}
