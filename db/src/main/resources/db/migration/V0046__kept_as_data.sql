-- Floor 5: what somebody has to do while it is their turn is kept beside the sentence that says why. Until now it was read out of
-- that sentence, as the program before this one words it; what it has kept is read so once more, here.
ALTER TABLE proposals.attention ADD task text;
UPDATE proposals.attention a SET task = CASE
    WHEN p.status = 'HELD' THEN 'MODERATE'
    WHEN a.reason = 'Everything is met: you can publish it.' THEN 'PUBLISH'
    WHEN a.reason = 'Nobody can review it: appoint a reviewer.' THEN 'APPOINT'
    WHEN a.account_id = p.author_id THEN 'ANSWER'
    ELSE 'REVIEW' END
  FROM proposals.proposal p WHERE p.id = a.proposal_id;
ALTER TABLE proposals.attention ALTER task SET NOT NULL;

-- Floor 2: where that stands which an answer showed is kept apart from where that stands which it made. Until now an
-- address without words was taken for the first.
ALTER TABLE platform.kept_answer ADD shown text;
UPDATE platform.kept_answer SET shown = location, location = CASE WHEN status = 201 THEN location END
  WHERE octet_length(body) = 0 AND location IS NOT NULL;

-- Floor 8: each moderator is asked once to look at a comment that is held, whichever command asks it: the comment is the cause.
UPDATE notifications.notification n SET cause = n.comment_id
  FROM discussion.comment c WHERE c.id = n.comment_id AND c.state = 'HELD' AND n.kind = 'COMMENT_HELD';
