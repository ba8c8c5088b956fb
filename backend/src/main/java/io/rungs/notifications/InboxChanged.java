package io.rungs.notifications;

import java.util.List;
import java.util.UUID;

/// These people's inboxes are not what they were. Announced and not journalled: it is nobody else's business.
public record InboxChanged(List<UUID> accounts) {}
