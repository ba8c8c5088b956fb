package io.rungs.bench.rows;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Clients that write side by side.
final class Writers {
    private Writers() {}

    @FunctionalInterface
    interface Work<T> {
        void on(int client, T one) throws Exception;
    }

    /// How many a second, each of the clients taking its share in turn.
    static <T> double rate(int clients, List<T> all, Work<T> work) throws Exception {
        List<Callable<Void>> shares = IntStream.range(0, clients)
                .mapToObj(client -> (Callable<Void>) () -> {
                    for (int i = client; i < all.size(); i += clients) work.on(client, all.get(i));
                    return null;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            for (var each : pool.invokeAll(shares)) each.get();
            return all.size() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
