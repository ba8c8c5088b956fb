-- Which proposals touch a place is asked on each page and after each publication: it must not cost more where the
-- skill has many others.
CREATE INDEX operation_of_place ON proposals.operation (skill_id, role_id, level, proposal_id);
