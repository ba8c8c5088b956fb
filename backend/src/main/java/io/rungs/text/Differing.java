package io.rungs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// In which words two texts differ that say the same statements.
record Differing(List<Spot> spots) {
    private static final int SHORTEST_BEGINNING = 2;

    /// Words that stand in one text where others stand in the other; forms and slips of the same word are left out.
    private record Spot(List<String> here, List<String> there) {
        Stream<String> words() {
            return Stream.concat(here.stream(), there.stream());
        }

        List<String> contentHere() {
            return here.stream().filter(ContentWords::isContent).toList();
        }

        List<String> contentThere() {
            return there.stream().filter(ContentWords::isContent).toList();
        }
    }

    /// None where a statement of either text has no counterpart, or to find out would take more than is left.
    static Optional<Differing> of(
            List<Counterparts.Pair> pairs, List<ContentWords> here, List<ContentWords> there, Effort effort) {
        boolean paired = pairs.stream().mapToInt(it -> it.before().size()).sum() == here.size()
                && pairs.stream().mapToInt(it -> it.after().size()).sum() == there.size();
        if (!paired) return Optional.empty();
        List<Spot> spots = new ArrayList<>();
        for (var pair : pairs) {
            List<String> old = joined(pair.before(), here);
            List<String> now = joined(pair.after(), there);
            if (old.equals(now)) continue;
            long words = (long) old.size() + now.size();
            if (!effort.spend(words * Math.min(words, Alignment.MOST_DIFFERING))) return Optional.empty();
            addSpots(spots, old, now);
        }
        return Optional.of(new Differing(List.copyOf(spots)));
    }

    private static List<String> joined(TreeSet<Integer> places, List<ContentWords> contents) {
        return places.stream().flatMap(it -> contents.get(it).essence.stream()).toList();
    }

    private static void addSpots(List<Spot> spots, List<String> here, List<String> there) {
        int[] partners = Alignment.of(here, there);
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                gone.add(here.get(i));
                continue;
            }
            while (j < partners[i]) come.add(there.get(j++));
            addSpot(spots, gone, come);
            j++;
        }
        while (j < there.size()) come.add(there.get(j++));
        addSpot(spots, gone, come);
    }

    private static void addSpot(List<Spot> spots, List<String> gone, List<String> come) {
        for (var it = gone.iterator(); it.hasNext(); ) {
            String word = it.next();
            var same = come.stream().filter(other -> isSame(word, other)).findFirst();
            if (same.isEmpty()) continue;
            it.remove();
            come.remove(same.get());
        }
        if (!gone.isEmpty() || !come.isEmpty()) spots.add(new Spot(List.copyOf(gone), List.copyOf(come)));
        gone.clear();
        come.clear();
    }

    /// Whether one word may stand for the other, whichever of them is asked about first.
    static boolean isSame(String one, String other) {
        if (isPlural(one, other) && StepWords.isExtent(one)) return false;
        return ContentWords.near(one, other)
                || ContentWords.isEvery(one) && ContentWords.isEvery(other)
                || abbreviates(one, other)
                || abbreviates(other, one);
    }

    /// "Ops" and "operations".
    private static boolean abbreviates(String one, String other) {
        String stem = one.endsWith("s") ? one.substring(0, one.length() - 1) : one;
        return ContentWords.isContent(one)
                && stem.length() >= SHORTEST_BEGINNING
                && other.length() > one.length()
                && other.startsWith(stem);
    }

    /// One or several: "team" and "teams" are not the same.
    private static boolean isPlural(String one, String other) {
        return (one + "s").equals(other) || (other + "s").equals(one);
    }

    boolean isStep(StepWords steps) {
        return spots.stream().anyMatch(it -> it.words().anyMatch(steps::has));
    }

    boolean inContent() {
        return spots.stream()
                .anyMatch(
                        it -> !it.contentHere().isEmpty() || !it.contentThere().isEmpty());
    }

    /// Whether each has words of its own in the same spot.
    boolean exchanges() {
        return spots.stream()
                .anyMatch(
                        it -> !it.contentHere().isEmpty() && !it.contentThere().isEmpty());
    }
}
