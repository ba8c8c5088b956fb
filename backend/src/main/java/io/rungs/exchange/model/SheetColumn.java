package io.rungs.exchange.model;

import io.rungs.kernel.Letters;

/// What a column of a table is about; its head is the same word in every language.
public enum SheetColumn {
    /// Which of the [RowKind]s; a row without it is an expectation.
    KIND,
    DOMAIN,
    GROUP,
    SKILL,
    /// What the entry of the row is called; of an expectation its skill.
    NAME,
    ROLE,
    LEVEL,
    REQUIREMENT,
    PROFICIENCY,
    /// Of a level, a proficiency and a rung what it means.
    DESCRIPTION,
    SUMMARY,
    FAMILY,
    /// What a role calls itself at a level.
    TITLE,
    /// What stands for a proficiency where there is no room.
    LETTER,
    /// Of an entry that it is [SheetRow#RETIRED].
    STATE,
    /// That the row was taken from.
    REVISION;

    public String head() {
        return Letters.small(name());
    }

    /// Whether it says which row it is, so that a cell that was merged stands for all of its rows.
    public boolean isKey() {
        return switch (this) {
            case KIND, DOMAIN, GROUP, SKILL, NAME, ROLE, LEVEL, FAMILY -> true;
            case REQUIREMENT, PROFICIENCY, DESCRIPTION, SUMMARY, TITLE, LETTER, STATE, REVISION -> false;
        };
    }

    /// Whether it holds paragraphs and lists.
    public boolean isText() {
        return this == DESCRIPTION || this == SUMMARY;
    }
}
