package io.rungs.identity;

import io.rungs.identity.ShownTexts.Kind;
import java.util.List;
import java.util.UUID;

/// A question to the floor above: which words moderators took away. Whoever draws a text that may quote another
/// asks it, and whoever takes words in.
///
/// ```
/// a skill with its cells ─┐
/// each proposal on it    ─┴─ know of each other what is hidden
/// ```
public interface HiddenWords {
    /// No more are held against a text: where more are hidden, nothing is sure to be of something else.
    int MOST = 500;

    /// On the skill, its cells and the proposals that touch it, in no order; where there are more than [#MOST], one
    /// more than that.
    List<String> aroundSkill(UUID skill);

    /// As [#aroundSkill], on the proposal and around each skill that it touches.
    List<String> aroundProposal(UUID proposal);

    /// What was taken away of that kind from that thing, and not shown again.
    List<Hidden> of(Kind kind, UUID subject);

    /// What somebody said, and what is read instead.
    record Hidden(String said, String instead) {}
}
