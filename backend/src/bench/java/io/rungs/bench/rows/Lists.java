package io.rungs.bench.rows;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.report.Goal;
import io.rungs.bench.report.Result;
import io.rungs.bench.run.Crowd;
import io.rungs.bench.run.Ground;
import io.rungs.bench.run.Installation;
import io.rungs.bench.run.Row;
import io.rungs.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// R6: each list, with a million rows behind it against the same list with a thousand: the time of one reader.
public final class Lists implements Row {
    private static final double LONGEST_SECONDS = 0.4;
    private static final int FEWEST = 3;

    /// @param reader whose session; a guest's where empty
    /// @param goal none where all that there is is counted or looked through, which grows with it
    private record Listed(String what, String reader, String path, Goal goal) {
        Listed(String what, String reader, String path) {
            this(what, reader, path, Goal.atMost(1.5));
        }

        Person person(Installation rungs) {
            return reader.isEmpty() ? rungs.guest() : rungs.signIn(reader);
        }

        String slug() {
            return what.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
        }

        /// `{middle}` is a cursor with half of the crowd before it.
        String path(Installation rungs) {
            byte[] middle = String.valueOf(rungs.size().crowd() / 2).getBytes(StandardCharsets.US_ASCII);
            return path.replace(
                    "{middle}", Base64.getUrlEncoder().withoutPadding().encodeToString(middle));
        }
    }

    private static final List<Listed> LISTS = List.of(
            new Listed("proposals, all", "", "/api/proposals"),
            new Listed("proposals, all, a page in the middle", "", "/api/proposals?cursor={middle}"),
            new Listed("proposals, open", "", "/api/proposals?status=open"),
            new Listed("proposals, closed", "", "/api/proposals?status=closed"),
            new Listed("proposals, one state", "", "/api/proposals?status=REJECTED"),
            new Listed("proposals of a skill that all are about", "", "/api/proposals?skill=" + Crowd.SLUG),
            new Listed("proposals of a skill with one", "", "/api/proposals?skill=" + GeneratedSkill.slug(3)),
            new Listed("proposals of an author of half of them", "", "/api/proposals?author=ines"),
            new Listed("proposals, as a signed-in author", "ines", "/api/proposals"),
            new Listed("proposals that wait for a reviewer", "omar", "/api/proposals?attention=me"),
            new Listed("proposals that wait for an author", "ines", "/api/proposals?attention=me"),
            new Listed("home, as a guest", "", "/api/home"),
            new Listed("home, as a reviewer", "omar", "/api/home"),
            new Listed("inbox, unread", "ines", "/api/notifications?state=unread"),
            new Listed("inbox, done", "ines", "/api/notifications?state=done"),
            new Listed("inbox, the badge's count", "ines", "/api/notifications/count"),
            new Listed("threads of a skill", "", "/api/threads?subject=skill:" + Crowd.SLUG),
            new Listed("revisions of a skill", "", "/api/skills/" + Crowd.SLUG + "/revisions"),
            new Listed("what concerns me on a skill's page", "ines", "/api/skills/" + Crowd.SLUG + "/mine"),
            new Listed("catalogue, which counts every skill", "", "/api/catalog", Goal.NONE),
            new Listed("skills of a group", "", "/api/skills?group=generated-group-0"),
            new Listed("skills with a word in what they say", "", "/api/skills?q=tracking", Goal.NONE));

    @Override
    public String name() {
        return "R6";
    }

    @Override
    public List<Result> measure(Ground ground) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Listed list : LISTS) results.add(measure(ground, list));
        return results;
    }

    private Result measure(Ground ground, Listed list) throws Exception {
        Person many = list.person(ground.large());
        Person few = list.person(ground.small());
        String manyPath = list.path(ground.large());
        String fewPath = list.path(ground.small());
        for (int i = 0; i < FEWEST; i++) {
            time(many, manyPath);
            time(few, fewPath);
        }
        var taken = ground.pace().alternate(() -> median(many, manyPath), () -> median(few, fewPath));
        var shape = ground.plans().keep("r6-" + list.slug() + "-large", ground.large(), () -> time(many, manyPath));
        ground.plans().keep("r6-" + list.slug() + "-small", ground.small(), () -> time(few, fewPath));
        var manyTouched = ground.large().touched(() -> time(many, manyPath));
        var fewTouched = ground.small().touched(() -> time(few, fewPath));
        return new Result(
                name(),
                "%s (%s; touches %.0f pages against %.0f, returns %.0f rows against %.0f)"
                        .formatted(
                                list.what(),
                                shape.written(),
                                manyTouched.buffers(),
                                fewTouched.buffers(),
                                manyTouched.rows(),
                                fewTouched.rows()),
                "with %,d rows instead of %,d"
                        .formatted(
                                ground.small().size().crowd(),
                                ground.large().size().crowd()),
                "ms",
                list.goal(),
                taken.stream().map(it -> it.pair(millis -> millis)).toList());
    }

    /// Of as many readings as fit into a moment.
    private static double median(Person reader, String path) {
        long end = System.nanoTime() + (long) (LONGEST_SECONDS * 1e9);
        List<Double> times = new ArrayList<>();
        while (System.nanoTime() < end || times.size() < FEWEST) {
            times.add(time(reader, path));
            if (times.getLast() > 1000 * LONGEST_SECONDS) break;
        }
        double[] sorted = times.stream().mapToDouble(it -> it).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double time(Person reader, String path) {
        long start = System.nanoTime();
        reader.get(path).expect(200);
        return (System.nanoTime() - start) / 1e6;
    }
}
