package io.rungs.identity;

/// What a grant allows. Owner and Reviewer judge content within a scope, Owner includes Reviewer; Moderator judges
/// conduct and Admin runs the installation, both on the whole site.
public enum GrantKind {
    OWNER,
    REVIEWER,
    MODERATOR,
    ADMIN
}
