package io.rungs.identity.model;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.UnfitClaim;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a provider says of somebody, fit to be kept and shown. What only describes is cleaned; what identifies is
/// taken as it is or not at all: cleaned, two people could become one.
public final class FitClaim {
    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
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
        if (!subject.codePoints().allMatch(FitClaim::isSeen))
            throw new UnfitClaim("the subject holds characters that cannot be seen or kept");
        return subject;
    }

    /// Empty where nothing of it can be seen.
    private static String name(String name) {
        String seen =
                kept(name.replaceAll("[\\s\\p{Z}]+", " "), FitClaim::isSeen).strip();
        if (seen.codePoints().allMatch(it -> it == ' ' || isMark(it))) return "";
        int[] letters = seen.codePoints().limit(LONGEST_NAME).toArray();
        return new String(letters, 0, letters.length).strip();
    }

    private static @Nullable String email(@Nullable String email) {
        if (email == null) return null;
        String plain = email.strip();
        boolean fit = plain.length() <= LONGEST_EMAIL
                && EMAIL.matcher(plain).matches()
                && plain.codePoints().allMatch(FitClaim::isSeen);
        return fit ? plain : null;
    }

    private static String kept(String text, IntPredicate kept) {
        int[] letters = text.codePoints().filter(kept).toArray();
        return new String(letters, 0, letters.length);
    }

    /// No control, no override, no half of a pair, no letter that leaves its place empty.
    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isFiller(letter);
        };
    }

    /// Letters and marks by their class that nobody sees: fillers of Hangul, the empty Braille cell, selectors.
    private static boolean isFiller(int letter) {
        return letter == 0x034F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x17B4
                || letter == 0x17B5
                || letter == 0x2800
                || letter == 0x3164
                || letter == 0xFFA0
                || letter >= 0x180B && letter <= 0x180F
                || letter >= 0xFE00 && letter <= 0xFE0F
                || letter >= 0xE0100 && letter <= 0xE01EF;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
