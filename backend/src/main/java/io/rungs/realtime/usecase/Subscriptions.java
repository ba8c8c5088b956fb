package io.rungs.realtime.usecase;

import io.rungs.realtime.model.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What this node's sockets hear: the broker does not tell, and guests have no name to be found by. A socket has a
/// place here from its opening to its end, so that what arrives late leaves nothing behind.
@Component
public class Subscriptions {
    private static final int MOST_OF_A_SOCKET = 100;

    private final Map<String, Map<String, Subscription>> bySocket = new ConcurrentHashMap<>();

    public void open(String socket) {
        bySocket.put(socket, new ConcurrentHashMap<>());
    }

    /// Whether the socket has a subscription of that name: it is asked for once, and given up before it is asked
    /// for again.
    public boolean holds(String socket, String name) {
        return bySocket.getOrDefault(socket, Map.of()).containsKey(name);
    }

    /// Whether there was room for it.
    public boolean add(Subscription subscription) {
        var held = bySocket.get(subscription.socket());
        if (held == null || held.size() >= MOST_OF_A_SOCKET) return false;
        held.put(subscription.name(), subscription);
        return true;
    }

    public void remove(String socket, String name) {
        var held = bySocket.get(socket);
        if (held != null) held.remove(name);
    }

    Set<String> sockets() {
        return Set.copyOf(bySocket.keySet());
    }

    List<Subscription> of(String socket) {
        return List.copyOf(bySocket.getOrDefault(socket, Map.of()).values());
    }

    List<Subscription> all() {
        return bySocket.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    /// The socket is closed.
    public void close(String socket) {
        bySocket.remove(socket);
    }
}
