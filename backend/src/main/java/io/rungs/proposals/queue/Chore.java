package io.rungs.proposals.queue;

/// Something that happens to proposals without anybody doing it, now and then: one after another, each in a
/// transaction of its own. Which chore comes first makes no difference.
public interface Chore {
    /// Does one; says whether there was one.
    boolean one();
}
