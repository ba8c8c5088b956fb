package io.rungs.catalog;

import io.rungs.catalog.profile.Level;
import java.util.UUID;

/// The place skill × role × level, whatever it says: expectations, threads and blame key on its id.
public record CellRef(UUID id, SkillRef skill, RoleRef role, Level level) {}
