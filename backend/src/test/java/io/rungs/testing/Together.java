package io.rungs.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Lets several people act at the same moment.
public final class Together {
    /// Past it they are taken to wait for each other for ever; nothing is said here of how fast they are.
    private static final int LONGEST_SECONDS = 240;

    private Together() {}

    /// What each came to, in the order of the acts; a failed one throws here.
    @SafeVarargs
    public static <T> List<T> all(Callable<T>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) results.add(each.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            return results;
        }
    }
}
