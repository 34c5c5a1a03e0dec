-- For which unit somebody acted, so that people can judge who looked at their data. No foreign key: the trail never stands in the way of a change.
ALTER TABLE audit_event
  ADD COLUMN unit_id BIGINT NULL COMMENT 'the unit of the token, where it names exactly one' AFTER role;
