-- Floor 5: an owner above who is asked since a scope's own people are silent counts there from then on: the ids of those scopes.
ALTER TABLE proposals.assignment ADD instead_of uuid[] NOT NULL DEFAULT '{}';
