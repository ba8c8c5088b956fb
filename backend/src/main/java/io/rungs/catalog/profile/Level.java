package io.rungs.catalog.profile;

/// The five rungs, lowest first.
public enum Level {
    JUNIOR("Junior"),
    MIDDLE("Middle"),
    SENIOR("Senior"),
    LEAD("Lead"),
    PRINCIPAL("Principal");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// 1 to 5.
    public int rank() {
        return ordinal() + 1;
    }

    public static Level ofRank(int rank) {
        return values()[rank - 1];
    }
}
