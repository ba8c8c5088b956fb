package io.rungs.bench.generated;

/// How much a generated installation holds.
///
/// @param skills with two roles each on average, hence ten expectations
/// @param openProposals one expectation each
/// @param crowd how many rows stand behind each list: proposals, revisions and threads of one skill, notifications
///     of one person
public record Size(String name, int skills, int openProposals, int crowd) {
    public static final Size SMALL = new Size("small", 50, 25, 1_000);
    public static final Size LARGE = new Size("large", 10_000, 5_000, 1_000_000);

    /// For trying the harness out; a result taken so is not published.
    public Size dividedBy(int divisor) {
        return new Size(name, skills / divisor, openProposals / divisor, crowd / divisor);
    }
}
