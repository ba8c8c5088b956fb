-- Admins see what is carried out past all reviews, whoever brought it.
CREATE INDEX run_published ON exchange.run (id) WHERE carried_as = 'REVISIONS';
