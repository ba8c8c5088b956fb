package io.rungs.kernel;

import java.util.List;
import java.util.Map;

/// A request that a rule refuses: a stable code, a sentence for the reader, and the fields that were wrong.
///
/// Each kind maps to one HTTP status, in one place. All codes stand in `docs/error-codes.md`; a code is never
/// reused.
public abstract sealed class Refusal extends RuntimeException {
    private final String code;
    private final List<FieldError> fields;

    private Refusal(String code, String sentence, List<FieldError> fields) {
        super(sentence, null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
    }

    /// What was wrong with one field, and what would be right. The field is a path, as `operations[2].level`.
    public record FieldError(String field, String message) {}

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> fields() {
        return fields;
    }

    /// The request is understood but what it says cannot be accepted (400).
    public static final class Invalid extends Refusal {
        private Invalid(String code, String sentence, List<FieldError> fields) {
            super(code, sentence, fields);
        }
    }

    /// Nobody is signed in (401).
    public static final class NotSignedIn extends Refusal {
        private NotSignedIn(String code, String sentence) {
            super(code, sentence, List.of());
        }
    }

    /// The caller lacks the right (403).
    public static final class Forbidden extends Refusal {
        private Forbidden(String code, String sentence) {
            super(code, sentence, List.of());
        }
    }

    /// There is no such thing, or not for this caller (404).
    public static final class NotFound extends Refusal {
        private NotFound(String code, String sentence) {
            super(code, sentence, List.of());
        }
    }

    /// It was there and was taken away on purpose (410); `links` lead to what is left of it, by what they show.
    public static final class Gone extends Refusal {
        private final Map<String, String> links;

        private Gone(String code, String sentence, Map<String, String> links) {
            super(code, sentence, List.of());
            this.links = Map.copyOf(links);
        }

        public Map<String, String> links() {
            return links;
        }
    }

    /// The state of things does not allow it, or not any more (409).
    public static final class Conflict extends Refusal {
        private Conflict(String code, String sentence, List<FieldError> fields) {
            super(code, sentence, fields);
        }
    }

    public static Refusal invalid(String code, String field, String sentence) {
        return new Invalid(code, sentence, List.of(new FieldError(field, sentence)));
    }

    public static Refusal invalid(String code, String sentence, List<FieldError> fields) {
        return new Invalid(code, sentence, fields);
    }

    public static Refusal notSignedIn() {
        return new NotSignedIn("not-signed-in", "Sign in to do this.");
    }

    /// The request is meant for somebody whose session has ended.
    public static Refusal signedOut() {
        return new NotSignedIn("signed-out", "You are not signed in any more. Sign in again; nothing was done.");
    }

    public static Refusal forbidden(String code, String sentence) {
        return new Forbidden(code, sentence);
    }

    public static Refusal notFound(String code, String sentence) {
        return new NotFound(code, sentence);
    }

    public static Refusal gone(String code, String sentence, Map<String, String> links) {
        return new Gone(code, sentence, links);
    }

    public static Refusal conflict(String code, String sentence) {
        return new Conflict(code, sentence, List.of());
    }

    public static Refusal conflict(String code, String sentence, List<FieldError> fields) {
        return new Conflict(code, sentence, fields);
    }
}
