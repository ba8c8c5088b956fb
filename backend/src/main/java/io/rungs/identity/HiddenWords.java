package io.rungs.identity;

import io.rungs.identity.ShownTexts.Kind;
import io.rungs.text.Unquotable;
import java.time.Instant;
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
    /// On the skill, its cells and the proposals that touch it: what others could read, and was hidden since.
    ///
    /// @param since when the oldest text was written that is held against it
    Unquotable aroundSkill(UUID skill, Instant since);

    /// As [#aroundSkill], on the proposal and around each skill that it touches.
    Unquotable aroundProposal(UUID proposal, Instant since);

    /// What was taken away from that thing, and not shown again: as far as this person could read it.
    List<Hidden> of(UUID subject, UUID person);

    /// What somebody said in a text of that kind, and what is read instead.
    record Hidden(Kind kind, String said, String instead) {}
}
