package io.rungs.seeding.model;

/// A step and where it is written, as `seeds/scenes/12-talk.yaml:3`.
public record Cue(Step step, String where) {}
