package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Topic;
import io.rungs.identity.AccountRef;
import java.util.Map;
import java.util.UUID;

/// A topic as one person meets it.
///
/// @param known what they are called themselves
record Room(Topic topic, Standing standing, Map<UUID, AccountRef> known) {}
