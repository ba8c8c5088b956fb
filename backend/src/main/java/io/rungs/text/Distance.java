package io.rungs.text;

/// How many slips of the pen lie between two words: letters put in, left out, exchanged, or two beside each other
/// swapped.
final class Distance {
    private Distance() {}

    static boolean within(int most, String one, String other) {
        return Math.abs(one.length() - other.length()) <= most && between(one, other) <= most;
    }

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            int[] oldest = before;
            before = last;
            last = row;
            row = oldest;
        }
        return last[other.length()];
    }
}
