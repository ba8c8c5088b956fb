-- Floor 6: which proposals were made of a comment. A draft that is thrown away takes this along.
CREATE TABLE discussion.made_of_comment (
  proposal_id uuid PRIMARY KEY REFERENCES proposals.proposal ON DELETE CASCADE,
  comment_id  uuid NOT NULL REFERENCES discussion.comment
);
CREATE INDEX made_of_comment_by_comment ON discussion.made_of_comment (comment_id, proposal_id DESC);
