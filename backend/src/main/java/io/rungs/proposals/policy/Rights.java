package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Review;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may do what with a proposal. The same answers guard the acts and draw the buttons.
public record Rights(Dossier dossier, List<ScopeLine> lines, Collection<Grant> grants) {
    public static Rights of(Dossier dossier, Map<UUID, Head> heads, Collection<Grant> grants) {
        List<ScopeLine> lines = new ArrayList<>();
        dossier.newest().operations().forEach(it -> lines.addAll(ScopeLine.of(it, heads, grants)));
        return new Rights(dossier, lines.stream().distinct().toList(), grants);
    }

    public boolean author(@Nullable UUID account) {
        return dossier.proposal().author().equals(account);
    }

    /// Whether a verdict of theirs has effect: they judge content on one of its lines, and it is not their own
    /// work.
    public boolean judge(@Nullable UUID account) {
        return account != null && !dossier.authors().contains(account) && object(account);
    }

    /// Whether an objection of theirs stands: they judge content on one of its lines, be it partly their own work
    /// by now or not.
    public boolean object(UUID account) {
        return lines.stream().anyMatch(it -> it.heldBy(account, grants));
    }

    /// Whether they own a touched scope, and it is not their own work.
    public boolean owner(@Nullable UUID account) {
        return account != null
                && !dossier.authors().contains(account)
                && grants.stream()
                        .filter(it -> it.account().equals(account) && it.kind() == GrantKind.OWNER)
                        .anyMatch(it ->
                                lines.stream().anyMatch(line -> line.scopes().contains(it.scope())));
    }

    public boolean admin(@Nullable UUID account) {
        return account != null
                && grants.stream()
                        .anyMatch(it -> it.account().equals(account)
                                && it.kind() == GrantKind.ADMIN
                                && it.scope().equals(Scope.SITE));
    }

    /// Whether they may lift or dismiss the verdict: its giver, or an owner of what it judges. Only one that
    /// stands, or that still holds this for a deeper class.
    public boolean end(Review review, @Nullable UUID account) {
        return stands(review) && (review.reviewer().equals(account) || owner(account));
    }

    public boolean stands(Review review) {
        return dossier.proposal().status().reviewable()
                && (review.equals(dossier.standing().get(review.reviewer())) || dossier.raises(review));
    }

    /// The objections that stand. Whoever lost the right to judge could not lift theirs any more, so it lapses.
    public List<Review> objections() {
        return dossier.objections().stream().filter(it -> object(it.reviewer())).toList();
    }

    /// The class that an operation is judged by. Whoever lost the right to judge holds it for nothing deeper any
    /// more.
    public ChangeClass changeClass(Step step) {
        return dossier.changeClass(step, this::object);
    }

    /// The deepest that an operation of the newest patch set is judged by; nothing asks for nothing.
    public ChangeClass changeClass() {
        return dossier.newest().steps().stream()
                .map(this::changeClass)
                .max(ChangeClass::compareTo)
                .orElse(ChangeClass.EDITORIAL);
    }

    /// Whether they are Reviewer or Owner on every touched scope, be it their own work or not.
    public boolean publisher(@Nullable UUID account) {
        return account != null && !lines.isEmpty() && lines.stream().allMatch(it -> it.heldBy(account, grants));
    }

    public Set<UUID> publishers() {
        return grants.stream().map(Grant::account).filter(this::publisher).collect(Collectors.toSet());
    }

    /// Whether they judge conduct here: a moderator, and it is not their own work.
    public boolean moderator(@Nullable UUID account) {
        return account != null
                && !dossier.authors().contains(account)
                && grants.stream()
                        .anyMatch(it -> it.account().equals(account)
                                && it.kind() == GrantKind.MODERATOR
                                && it.scope().equals(Scope.SITE));
    }

    /// Whether they may decline it: of a held one moderators decide, of others whoever may publish them; nobody of
    /// their own.
    public boolean rejecter(@Nullable UUID account) {
        return dossier.proposal().status() == Status.HELD ? moderator(account) : publisher(account) && !author(account);
    }

    /// Whether they may name the proposal that supersedes it.
    public boolean superseder(@Nullable UUID account) {
        return author(account) || publisher(account);
    }
}
