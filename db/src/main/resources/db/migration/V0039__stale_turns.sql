-- Floor 5: whose turn it is depends on rights and on what is published, which no act on the proposal itself changes. What has
-- to be looked at again is marked, once however often, and looked at one by one.
CREATE TABLE proposals.stale_turn (
  proposal_id uuid PRIMARY KEY REFERENCES proposals.proposal
);
