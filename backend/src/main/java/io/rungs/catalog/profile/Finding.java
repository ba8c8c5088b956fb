package io.rungs.catalog.profile;

import io.rungs.kernel.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a ladder check found in a profile, and where: the place where it shows first, then those that it is held
/// against, if any. What is found in a summary has no place.
///
/// The key is the same for the same finding on the same expectations, and another once one of them changes. It
/// holds within one skill. Findings are kept with decisions, reasons by their keys: what a code was once found by
/// goes on to be read, and keys go on to be made in the same way.
///
/// @param statements of the text that it is held against, which of them it is about, from 1
public record Finding(Code code, List<Place> places, String key, List<Integer> statements) {
    private static final int KEY_BYTES = 12;

    /// Earlier ones were about none.
    public Finding {
        statements = Objects.requireNonNullElse(statements, List.of());
    }

    /// ERROR keeps a proposal from being submitted, and a catalogue from being brought; WARNING is shown, and can
    /// be waived with a reason.
    public enum Severity {
        ERROR,
        WARNING
    }

    public enum Code {
        /// The role has this rung, and nothing stands here, though something does below and above.
        LEVEL_MISSING("level-missing", Severity.WARNING),
        /// Optional here, mandatory below.
        REQUIREMENT_DROPS("requirement-drops", Severity.WARNING),
        /// Less proficiency than below.
        PROFICIENCY_DROPS("proficiency-drops", Severity.WARNING),
        /// No text yet, though there are words.
        FILLER("filler", Severity.ERROR),
        /// The role has no such rung.
        NO_SUCH_RUNG("no-such-rung", Severity.ERROR),
        /// As below, and no rung below has a text.
        NOTHING_BELOW("nothing-below", Severity.ERROR),
        /// What *as below* says better.
        SAME_AS_BELOW("same-as-below", Severity.WARNING),
        /// But for a word or two that are not the step.
        NEARLY_AS_BELOW("nearly-as-below", Severity.WARNING),
        /// Nobody looks for it any more: what all roles share is meant.
        SAME_AS_ROLE("same-as-role", Severity.WARNING),
        /// One text once, which roles have in several wordings now.
        NEARLY_AS_ROLE("nearly-as-role", Severity.WARNING),
        OVER_LONG("over-long", Severity.WARNING),
        NO_VERB("no-verb", Severity.WARNING),
        /// No words.
        EMPTY("empty", Severity.ERROR),
        /// Said below, and here no more, though the rest is.
        STATEMENT_LOST("statement-lost", Severity.WARNING),
        /// The skill's summary says nothing yet.
        SUMMARY_FILLER("summary-filler", Severity.ERROR);

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
        return of(code, profile, List.of(places), List.of(places));
    }

    /// @param told the places whose expectations make it another finding once they change
    static Finding of(Code code, Profile profile, List<Place> places, List<Place> told) {
        String said = told.stream()
                .flatMap(it -> Stream.of(it.toString(), profile.at(it).toString()))
                .collect(Collectors.joining("\n", code.label + "\n", ""));
        return new Finding(code, places, Sha256.hex(KEY_BYTES, said), List.of());
    }

    static Finding ofSummary(Code code, String summary) {
        return new Finding(code, List.of(), Sha256.hex(KEY_BYTES, code.label + "\n" + summary), List.of());
    }

    Finding about(List<Integer> numbers) {
        return new Finding(code, places, key, numbers);
    }

    public Severity severity() {
        return code.severity;
    }

    /// Where it shows first; nowhere for what is found in the summary.
    public Optional<Place> place() {
        return places.stream().findFirst();
    }
}
