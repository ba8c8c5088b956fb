package io.rungs.identity.model;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.UnfitClaim;
import io.rungs.kernel.Seen;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, fit to be kept and shown. What only describes is cleaned; what identifies is
/// taken as it is or not at all: cleaned, two people could become one.
public final class FitClaim {
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    /// No script puts more of them on one letter.
    private static final String PILED_MARKS = "(\\p{M}{3})\\p{M}+";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private FitClaim() {}

    /// @throws UnfitClaim where the subject is none
    public static Claim of(Claim said) {
        String email = email(said.email());
        return new Claim(
                said.provider(),
                subject(said.subject()),
                said.wishedHandle(),
                name(said.name()),
                email,
                said.emailVerified() && email != null);
    }

    private static String subject(String subject) {
        if (subject.isBlank()) throw new UnfitClaim("the subject is empty");
        if (subject.length() > LONGEST_SUBJECT)
            throw new UnfitClaim("the subject is longer than " + LONGEST_SUBJECT + " characters");
        if (!subject.codePoints().allMatch(Seen::tells))
            throw new UnfitClaim("the subject holds characters that cannot be seen or kept");
        return subject;
    }

    /// Empty where nothing of it can be seen.
    private static String name(String name) {
        String seen = kept(name.replaceAll("[\\s\\p{Z}]+", " "), Seen::tells)
                .replaceAll(PILED_MARKS, "$1")
                .replaceAll("^[\\p{M}\\p{Z}]+", "")
                .strip();
        if (Seen.isBlank(seen)) return "";
        int[] letters = seen.codePoints().limit(LONGEST_NAME).toArray();
        return new String(letters, 0, letters.length).strip();
    }

    private static @Nullable String email(@Nullable String email) {
        if (email == null) return null;
        String plain = email.strip();
        boolean fit = plain.length() <= LONGEST_EMAIL
                && EMAIL.matcher(plain).matches()
                && plain.codePoints().allMatch(Seen::tells);
        return fit ? plain : null;
    }

    private static String kept(String text, IntPredicate kept) {
        int[] letters = text.codePoints().filter(kept).toArray();
        return new String(letters, 0, letters.length);
    }
}
