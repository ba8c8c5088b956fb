package io.rungs.catalog.profile;

import io.rungs.kernel.Sha256;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ladder check found in a profile, and where: the place where it shows first, then the one that it is held
/// against, if any.
///
/// The key is the same for the same finding on the same expectations, and another once one of them changes. It
/// holds within one skill.
public record Finding(Code code, List<Place> places, String key) {
    private static final int KEY_BYTES = 12;

    /// ERROR keeps a proposal from being submitted; WARNING is shown, and can be waived with a reason.
    public enum Severity {
        ERROR,
        WARNING
    }

    public enum Code {
        /// Nothing stands here, though something does below and above.
        LEVEL_MISSING("level-missing", Severity.WARNING),
        /// Optional here, mandatory below.
        REQUIREMENT_DROPS("requirement-drops", Severity.WARNING),
        /// Less proficiency than below.
        PROFICIENCY_DROPS("proficiency-drops", Severity.WARNING),
        /// No text yet.
        FILLER("filler", Severity.ERROR),
        /// The role has no such rung.
        NO_SUCH_RUNG("no-such-rung", Severity.ERROR),
        /// As below, and no rung below has a text.
        NOTHING_BELOW("nothing-below", Severity.ERROR),
        SAME_AS_BELOW("same-as-below", Severity.ERROR),
        NEARLY_AS_BELOW("nearly-as-below", Severity.WARNING),
        SAME_AS_ROLE("same-as-role", Severity.WARNING),
        NEARLY_AS_ROLE("nearly-as-role", Severity.WARNING),
        OVER_LONG("over-long", Severity.WARNING),
        NO_VERB("no-verb", Severity.WARNING);

        private final String label;
        private final Severity severity;

        Code(String label, Severity severity) {
            this.label = label;
            this.severity = severity;
        }

        /// How it is written for programs.
        public String label() {
            return label;
        }
    }

    static Finding of(Code code, Profile profile, Place... places) {
        List<Place> where = List.of(places);
        String said = where.stream()
                .flatMap(it -> Stream.of(it.toString(), profile.at(it).toString()))
                .collect(Collectors.joining("\n", code.label + "\n", ""));
        return new Finding(code, where, Sha256.hex(KEY_BYTES, said));
    }

    public Severity severity() {
        return code.severity;
    }

    /// Where it shows first.
    public Place place() {
        return places.getFirst();
    }
}
