package io.rungs.bench.generated;

import java.util.List;
import java.util.SplittableRandom;

/// Sentences of about 130 letters, as expectations are, drawn from a seed.
final class Words {
    private static final List<String> VERBS = List.of(
            "Plans",
            "Builds",
            "Explains",
            "Measures",
            "Reviews",
            "Automates",
            "Documents",
            "Designs",
            "Tests",
            "Repairs");
    private static final List<String> THINGS = List.of(
            "data pipelines",
            "service boundaries",
            "training runs",
            "release notes",
            "access rules",
            "capacity forecasts",
            "incident reports",
            "feature stores",
            "interface contracts",
            "recovery drills");
    private static final List<String> MANNERS = List.of(
            "with the help of a more experienced colleague",
            "alone and within the agreed time",
            "so that another team can rely on them",
            "with the trade-offs written down",
            "for several teams at once",
            "against figures that everybody can check");
    private static final List<String> AIMS = List.of(
            "names what may go wrong beforehand",
            "keeps the costs in sight",
            "leaves the place tidier than it was",
            "asks those who will use them first",
            "notices early when they no longer fit",
            "teaches others to do the same");

    private final SplittableRandom random;

    Words(long seed) {
        random = new SplittableRandom(seed);
    }

    String sentence() {
        return "%s %s %s, and %s; %s them %s."
                .formatted(
                        one(VERBS),
                        one(THINGS),
                        one(MANNERS),
                        one(AIMS),
                        one(VERBS).toLowerCase(java.util.Locale.ROOT),
                        one(MANNERS));
    }

    String title() {
        String thing = one(THINGS);
        return Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
