package io.rungs.browse.view;

import java.util.List;

/// What happened since.
///
/// @param next where to go on; what is not final yet comes again, since something may still come before it
/// @param more whether there is more already
public record Changes(List<Happened> items, String next, boolean more) {}
