package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Standing;
import io.rungs.discussion.model.Topic;

/// A topic as one person meets it.
record Room(Topic topic, Standing standing) {}
