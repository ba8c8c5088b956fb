-- What a provider said last of somebody: a name or an address that it says anew is taken over, one that the person
-- chose here stays.
ALTER TABLE identity.sign_in
  ADD COLUMN said_name  text,
  ADD COLUMN said_email text;

-- Nobody could choose a name so far: what an account has is what its provider said.
UPDATE identity.account SET email = NULL, email_verified = false WHERE length(email) > 254;
UPDATE identity.sign_in AS s SET said_name = a.name, said_email = a.email
FROM identity.account AS a WHERE a.id = s.account_id;

ALTER TABLE identity.account ADD CONSTRAINT account_email_length CHECK (length(email) <= 254);
-- What is there is not looked at: standards allow no longer ones.
ALTER TABLE identity.sign_in
  ADD CONSTRAINT sign_in_provider_length CHECK (length(provider) BETWEEN 1 AND 64) NOT VALID,
  ADD CONSTRAINT sign_in_subject_length CHECK (length(subject) BETWEEN 1 AND 255) NOT VALID;
