package io.rungs.exchange.model;

import java.util.List;

/// A head of a table as it was read.
///
/// @param meaning [HeadMeaning#NOTHING] where its column is not read
/// @param examples what stands below it, shortened
public record ReadHead(Spot spot, String head, HeadMeaning meaning, List<String> examples) {}
