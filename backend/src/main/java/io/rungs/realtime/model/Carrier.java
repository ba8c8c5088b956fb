package io.rungs.realtime.model;

import io.rungs.realtime.Announcement;
import java.util.List;

/// Takes announcements to every node, this one too.
public interface Carrier {
    void carry(List<Announcement> announcements);
}
