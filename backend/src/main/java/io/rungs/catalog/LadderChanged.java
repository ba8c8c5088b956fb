package io.rungs.catalog;

/// The ladder, the scale or the rungs of a role are others from now on: pages that name them read them again. Who
/// changed what is audited; this is announced and not journalled.
public record LadderChanged() {}
