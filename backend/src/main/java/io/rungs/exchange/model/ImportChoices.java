package io.rungs.exchange.model;

/// What whoever confirms an import decided.
///
/// @param make whether what the file names and nobody knows is made; only admins may
/// @param collisions whose words are taken where both the file and somebody else changed one thing
public record ImportChoices(boolean make, Whose collisions) {
    public enum Whose {
        /// What is published stays; the file's is listed with it.
        PUBLISHED,
        /// The file's.
        MINE
    }
}
