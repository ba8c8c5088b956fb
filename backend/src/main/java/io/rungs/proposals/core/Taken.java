package io.rungs.proposals.core;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A step that a proposal took, kept for ever: the page's timeline. Reviews stand beside them.
///
/// @param actor nobody where Rungs itself took it
/// @param about whom it is about besides its actor: whose verdict was dismissed, who was assigned
public record Taken(
        Instant at,
        @Nullable UUID actor,
        Kind kind,
        int patchSet,
        @Nullable UUID about,
        @Nullable String reason) {
    private static final Pattern PART = Pattern.compile("\\{\\w+}");

    /// Each with what is said of whoever took it; `{about}` is a name, `{revisions}` what came of it.
    public enum Kind {
        SUBMITTED("submitted it for review"),
        HELD("submitted it; it is held until a moderator has looked at it"),
        RELEASED("released it"),
        AMENDED("uploaded patch set {patchSet}"),
        UPDATED("brought it onto what is published now, as patch set {patchSet}"),
        PUBLISHED("published it as {revisions}"),
        OVERRIDDEN("published it as {revisions} by an admin’s override"),
        REJECTED("rejected it"),
        WITHDRAWN("withdrew it"),
        REMINDED("reminded its author that it will expire"),
        EXPIRED("closed it: its author did not answer"),
        SUPERSEDED("closed it as superseded"),
        /// Its author lets others take it on.
        OFFERED("lets others take it on"),
        REOPENED("opened it again"),
        ADOPTED("adopted it from {about}"),
        /// What was written anew was dropped; by its author, where it is about somebody.
        LEFT("left it as it was closed", "ended the adoption by {about}"),
        LIFTED("lifted the objection of {about}"),
        DISMISSED("dismissed the approval of {about}"),
        LAPSED("let the objection of {about} lapse with the right to judge"),
        COUNTED_AGAIN("let the objection of {about} count again with the right to judge"),
        WAIVED("gave a reason why a warning does not hold here"),
        ASSIGNED("asked {about} to review it"),
        ESCALATED("reminded its reviewers"),
        SUGGESTION_APPLIED("took in the wording of {about}, as patch set {patchSet}"),
        SUGGESTION_DECLINED("declined the wording of {about}");

        private final String said;
        private final String saidOfSomebody;

        Kind(String said) {
            this(said, said);
        }

        Kind(String said, String saidOfSomebody) {
            this.said = said;
            this.saidOfSomebody = saidOfSomebody;
        }
    }

    /// What its actor did.
    ///
    /// @param whom the name of whom it is about
    public String said(String whom, String revisions) {
        String sentence = about == null ? kind.said : kind.saidOfSomebody;
        return PART.matcher(sentence)
                .replaceAll(part -> Matcher.quoteReplacement(
                        switch (part.group()) {
                            case "{patchSet}" -> String.valueOf(patchSet);
                            case "{revisions}" -> revisions;
                            default -> whom;
                        }));
    }

    public static Taken by(@Nullable UUID actor, Kind kind, int patchSet, Instant at) {
        return new Taken(at, actor, kind, patchSet, null, null);
    }

    public Taken because(@Nullable String why) {
        return new Taken(at, actor, kind, patchSet, about, why);
    }

    public Taken about(@Nullable UUID whom) {
        return new Taken(at, actor, kind, patchSet, whom, reason);
    }
}
