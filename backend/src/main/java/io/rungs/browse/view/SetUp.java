package io.rungs.browse.view;

import io.rungs.identity.AccountRef;
import java.util.List;

/// How far an installation has come on its way to a catalogue: how much there is of each, and who makes it.
///
/// @param named whether the community is called something
/// @param skills in use or retired
/// @param admins at most a few of them
public record SetUp(
        boolean named,
        int levels,
        int proficiencies,
        int domains,
        int groups,
        int roles,
        int skills,
        List<AccountRef> admins) {}
