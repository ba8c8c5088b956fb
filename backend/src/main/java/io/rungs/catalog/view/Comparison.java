package io.rungs.catalog.view;

import java.util.List;

/// What leads from one revision of a skill to another.
public record Comparison(int from, int to, List<Change> changes) {}
