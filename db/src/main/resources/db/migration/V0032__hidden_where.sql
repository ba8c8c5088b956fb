-- Floor 7: what is hidden is known by the page on which it stood, a skill's or a proposal's, so that nobody is quoted with
-- it there or beside it. A person's name can be hidden, too.
ALTER TABLE moderation.hidden_text
  ADD page uuid,
  DROP CONSTRAINT hidden_text_kind_check,
  ADD CONSTRAINT hidden_text_kind_check CHECK (kind IN ('TITLE', 'RATIONALE', 'CLOSE_REASON', 'REVIEW', 'END_REASON',
                                                        'WAIVER', 'WORDING', 'QUOTE', 'PROPOSED', 'NAME'));
UPDATE moderation.hidden_text h
SET page = coalesce(
      (SELECT r.proposal_id FROM proposals.review r WHERE r.id = h.subject),
      (SELECT s.proposal_id FROM proposals.suggestion s WHERE s.id = h.subject),
      (SELECT coalesce(t.proposal_id, t.skill_id) FROM discussion.thread t WHERE t.id = h.subject),
      h.subject);
ALTER TABLE moderation.hidden_text ALTER page SET NOT NULL;
CREATE INDEX hidden_text_on_page ON moderation.hidden_text (page) WHERE shown_at IS NULL;
CREATE INDEX hidden_text_of_subject ON moderation.hidden_text (subject) WHERE shown_at IS NULL;
DROP INDEX moderation.hidden_text_of_title;
