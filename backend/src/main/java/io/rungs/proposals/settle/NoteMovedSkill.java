package io.rungs.proposals.settle;

import io.rungs.proposals.queue.Chores;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Remembers that a skill has a new revision, for [SupersedeNoOps]: one row, however many proposals touch it.
@Component
public class NoteMovedSkill {
    private final Chores chores;

    NoteMovedSkill(Chores chores) {
        this.chores = chores;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID skill, Instant at) {
        chores.moved(skill, at);
    }
}
