package io.rungs.platform;

import java.util.List;

/// A question to the floors above: what somebody who has just started Rungs should know.
public interface ReadyNote {
    List<String> lines();
}
