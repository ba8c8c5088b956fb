package io.rungs.realtime.model;

import java.util.Set;

/// Which sessions still stand, wherever they were ended.
public interface Sessions {
    Set<String> standing(Set<String> among);
}
