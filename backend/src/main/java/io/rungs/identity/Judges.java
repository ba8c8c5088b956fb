package io.rungs.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Those who may judge something: whoever holds the right to, without those whom it concerns.
///
/// @param handles what each is called upon by
public record Judges(Map<UUID, String> handles) {
    public static final Judges NONE = new Judges(Map.of());

    public Judges {
        handles = Map.copyOf(handles);
    }

    public Judges without(Collection<UUID> concerned) {
        var left = new HashMap<>(handles);
        left.keySet().removeAll(concerned);
        return new Judges(left);
    }

    /// What they are called upon by.
    public Set<String> called() {
        return handles.values().stream().collect(Collectors.toSet());
    }
}
