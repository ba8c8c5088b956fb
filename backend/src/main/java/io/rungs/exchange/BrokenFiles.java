package io.rungs.exchange;

import java.util.Collection;
import java.util.List;

/// Files cannot be brought in as they are.
public final class BrokenFiles extends RuntimeException {
    private final transient List<String> places;

    /// @param places each as `skills/api-design.yaml:14: There is no role “builder” here.`
    public BrokenFiles(Collection<String> places) {
        super(String.join("\n", places));
        this.places = List.copyOf(places);
    }

    public List<String> places() {
        return places;
    }
}
