package io.rungs.text;

import java.util.Arrays;

/// How many slips of the pen lie between two words: letters put in, left out, exchanged, or two beside each other
/// swapped. Only few are of interest: what lies further apart is seen after a few letters.
final class Distance {
    private final int most;
    private final String one;
    private final String other;
    private int[] oldest;
    private int[] last;
    private int[] row;

    private Distance(int most, String one, String other) {
        this.most = most;
        this.one = one;
        this.other = other;
        oldest = beyond();
        last = beyond();
        row = beyond();
    }

    private int[] beyond() {
        int[] row = new int[other.length() + 1];
        Arrays.fill(row, most + 1);
        return row;
    }

    static boolean within(int most, String one, String other) {
        return Math.abs(one.length() - other.length()) <= most && new Distance(most, one, other).isWithin();
    }

    private boolean isWithin() {
        for (int j = 0; j <= Math.min(most, other.length()); j++) last[j] = j;
        int before = 0;
        for (int i = 1; i <= one.length(); i++) {
            int least = fill(i);
            if (Math.min(least, before) > most) return false;
            before = least;
            int[] free = oldest;
            oldest = last;
            last = row;
            row = free;
        }
        return last[other.length()] <= most;
    }

    /// Only cells near the diagonal can come to few: those around them are beyond.
    ///
    /// @return the least of the row
    private int fill(int i) {
        int from = Math.max(1, i - most);
        int to = Math.min(other.length(), i + most);
        row[from - 1] = from == 1 ? i : most + 1;
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            char letter = one.charAt(i - 1);
            int exchanged = last[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            int cell = Math.min(exchanged, 1 + Math.min(last[j], row[j - 1]));
            boolean swapped =
                    i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
            row[j] = swapped ? Math.min(cell, oldest[j - 2] + 1) : cell;
            least = Math.min(least, row[j]);
        }
        if (to < other.length()) row[to + 1] = most + 1;
        return least;
    }
}
