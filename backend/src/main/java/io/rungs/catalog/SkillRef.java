package io.rungs.catalog;

import java.util.UUID;

/// How a skill is shown wherever its name stands.
public record SkillRef(UUID id, String slug, String name) {}
