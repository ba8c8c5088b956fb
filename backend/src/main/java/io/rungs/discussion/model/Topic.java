package io.rungs.discussion.model;

import io.rungs.catalog.CellRef;
import io.rungs.catalog.Head;
import io.rungs.discussion.SubjectKind;
import io.rungs.discussion.Thread.ThreadSubject;
import io.rungs.discussion.ThreadRef;
import io.rungs.proposals.ProposalRef;
import java.util.UUID;

/// What is talked about, as it is now.
public sealed interface Topic {
    /// The columns by which its threads are found.
    StartedThread.Subject subject();

    /// How one of its threads is named to whoever hears of it.
    ThreadRef ref(StartedThread thread);

    /// The page that shows the talk about it.
    String href();

    record OfSkill(Head head) implements Topic {
        @Override
        public String href() {
            return "/skills/" + head.skill().slug();
        }

        @Override
        public StartedThread.Subject subject() {
            return new StartedThread.Subject(head.skill().id(), null, null);
        }

        @Override
        public ThreadRef ref(StartedThread thread) {
            UUID cell = thread.subject().cell();
            var kind = cell == null ? SubjectKind.SKILL : SubjectKind.EXPECTATION;
            return new ThreadRef(thread.id(), kind, cell, head.skill(), null, thread.heldBy());
        }
    }

    record OfExpectation(CellRef cell, Head head) implements Topic {
        @Override
        public String href() {
            return "/skills/" + head.skill().slug();
        }

        @Override
        public StartedThread.Subject subject() {
            return new StartedThread.Subject(cell.skill().id(), cell.id(), null);
        }

        @Override
        public ThreadRef ref(StartedThread thread) {
            return new ThreadRef(thread.id(), SubjectKind.EXPECTATION, cell.id(), cell.skill(), null, thread.heldBy());
        }
    }

    record OfProposal(ProposalRef proposal) implements Topic {
        @Override
        public String href() {
            return "/proposals/" + proposal.number();
        }

        @Override
        public StartedThread.Subject subject() {
            return new StartedThread.Subject(null, null, proposal.id());
        }

        @Override
        public ThreadRef ref(StartedThread thread) {
            return new ThreadRef(thread.id(), SubjectKind.PROPOSAL, null, null, proposal, thread.heldBy());
        }
    }

    /// What the thread's page says that it is about.
    default ThreadSubject shown(StartedThread thread) {
        return switch (this) {
            case OfProposal it ->
                new ThreadSubject(
                        SubjectKind.PROPOSAL, it.proposal().id(), it.proposal().number());
            case OfExpectation it ->
                new ThreadSubject(SubjectKind.EXPECTATION, it.cell().id(), null);
            case OfSkill it -> {
                UUID cell = thread.subject().cell();
                yield cell == null
                        ? new ThreadSubject(SubjectKind.SKILL, it.head().skill().id(), null)
                        : new ThreadSubject(SubjectKind.EXPECTATION, cell, null);
            }
        };
    }
}
