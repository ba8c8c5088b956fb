package io.rungs.catalog;

/// The community is called otherwise from now on: pages that name it read it again. Who named it is audited; this
/// is announced and not journalled.
public record CommunityNamed() {}
