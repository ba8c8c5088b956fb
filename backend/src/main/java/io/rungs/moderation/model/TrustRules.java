package io.rungs.moderation.model;

import io.rungs.identity.ContributionGate.Answer;
import io.rungs.identity.ContributionGate.Contribution;
import io.rungs.identity.Trust;
import io.rungs.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What each level of trust may, and how it is earned.
///
/// @param links how many show without a moderator; no number where any number does
/// @param openProposals how many of one person may be open at once
/// @param drafts how many drafts one person may have
/// @param commentsADay how many comments one person may write within 24 hours
/// @param basicAfter how many published proposals make somebody basic
/// @param contributorAfter how many make them a contributor
public record TrustRules(
        Map<Trust, Integer> links,
        Map<Trust, Integer> openProposals,
        Map<Trust, Integer> drafts,
        Map<Trust, Integer> commentsADay,
        int basicAfter,
        int contributorAfter) {
    public static final Duration DAY = Duration.ofHours(24);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// What anybody may say, however little they are trusted.
    public static boolean linkless(Contribution contribution) {
        return Links.in(contribution.texts()).isEmpty();
    }

    /// How many texts it adds to what others read: what is put in place of another one adds none.
    public static int said(Contribution contribution) {
        if (!contribution.known().isEmpty()) return 0;
        return (int) contribution.texts().stream().filter(it -> !it.isBlank()).count();
    }

    public Answer answer(Trust trust, Contribution contribution) {
        Integer most = links.get(trust);
        if (most == null) return new Answer.Allow();
        var found = Links.in(contribution.texts());
        if (found.size() <= most || Links.in(contribution.known()).containsAll(found)) return new Answer.Allow();
        return new Answer.Hold(
                most == 0
                        ? "It holds a link, and a new member’s links are looked at before they show."
                        : "It holds %d links; more than %d are looked at before they show."
                                .formatted(found.size(), most));
    }

    /// @param open how many of the person's proposals are open already
    /// @throws Refusal.Conflict `too-many-open`
    public void requireRoom(Trust trust, int open) {
        int most = Objects.requireNonNull(openProposals.get(trust));
        if (open < most) return;
        throw Refusal.conflict(
                "too-many-open",
                "%d of your proposals %s open, and you may have %d at once. Wait for a decision, or withdraw one."
                        .formatted(open, open == 1 ? "is" : "are", most));
    }

    /// @param held how many the person has already
    /// @throws Refusal.Conflict `too-many-drafts`
    public void requireRoomForDraft(Trust trust, int held) {
        int most = Objects.requireNonNull(drafts.get(trust));
        if (held < most) return;
        throw Refusal.conflict(
                "too-many-drafts",
                "You have %d drafts, and you may have %d. Submit one, or delete one.".formatted(held, most));
    }

    public int commentsADay(Trust trust) {
        return Objects.requireNonNull(commentsADay.get(trust));
    }

    /// @param lately when the person wrote comments in the last 24 hours, newest first
    /// @param more how many they want to write now
    /// @throws Refusal.Conflict `too-many-comments`
    public void requireQuiet(Trust trust, List<Instant> lately, int more) {
        int most = commentsADay(trust);
        int over = lately.size() + more - most;
        if (over <= 0) return;
        String next = over > lately.size()
                ? "Send fewer at once."
                : "You can go on from %s."
                        .formatted(
                                MOMENT.format(lately.get(lately.size() - over).plus(DAY)));
        throw Refusal.conflict(
                "too-many-comments",
                "You have written %d comments within 24 hours, and you may write %d. %s"
                        .formatted(lately.size(), most, next));
    }

    /// What so many published proposals earn.
    public Optional<Trust> earned(int published) {
        if (published >= contributorAfter) return Optional.of(Trust.T2);
        return published >= basicAfter ? Optional.of(Trust.T1) : Optional.empty();
    }
}
