package io.rungs.realtime.usecase;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which topics this node's sockets hear: the broker does not tell, and guests have no name to be found by.
@Component
public class Subscriptions {
    private static final int MOST_OF_A_SOCKET = 100;

    private final Map<String, Map<String, String>> topics = new ConcurrentHashMap<>();

    /// Whether there was room for it.
    public boolean add(String socket, String subscription, String topic) {
        var held = topics.computeIfAbsent(socket, _ -> new ConcurrentHashMap<>());
        if (held.size() >= MOST_OF_A_SOCKET) return false;
        held.put(subscription, topic);
        return true;
    }

    public void remove(String socket, String subscription) {
        topics.getOrDefault(socket, Map.of()).remove(subscription);
    }

    Set<String> topics() {
        return topics.values().stream().flatMap(it -> it.values().stream()).collect(Collectors.toSet());
    }

    /// The socket is closed.
    public void forget(String socket) {
        topics.remove(socket);
    }
}
