package io.rungs.catalog.view;

/// What there is to read: the domains, their groups and how many skills stand in each, with the skills themselves
/// where these are few.
public interface ListedSkills {
    Catalog all();
}
