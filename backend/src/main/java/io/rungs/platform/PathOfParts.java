package io.rungs.platform;

/// An address that takes a form of several parts (`multipart/form-data`), as files are sent. Declared as a bean by
/// whoever answers there; everywhere else such a form is refused at the door.
public record PathOfParts(String path) {}
