-- Sums of figures, unit by unit, that are kept while somebody asks for their period.

-- Programmes and units that have, or had, enrolments together.
CREATE TABLE count_cell (
  tenant_id INT NOT NULL,
  programme_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, programme_id, unit_id)
);

INSERT INTO count_cell (tenant_id, programme_id, unit_id) SELECT DISTINCT tenant_id, programme_id, unit_id FROM enrolment;

CREATE TABLE count_sum (
  tenant_id INT NOT NULL,
  period_from DATE NOT NULL,
  period_to DATE NOT NULL,
  programme_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  counted VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'by which definitions',
  stale BOOLEAN NOT NULL COMMENT 'something has changed since',
  state MEDIUMBLOB NULL COMMENT 'nobody under protection is in it',
  PRIMARY KEY (tenant_id, period_from, period_to, programme_id, unit_id),
  KEY count_sum_cell (tenant_id, programme_id, unit_id)
);

CREATE TABLE count_period (
  tenant_id INT NOT NULL,
  period_from DATE NOT NULL,
  period_to DATE NOT NULL,
  asked_on DATE NOT NULL,
  PRIMARY KEY (tenant_id, period_from, period_to),
  KEY count_period_asked (asked_on)
);

-- Whatever changes a count leaves a mark in its own transaction; nobody waits for anybody. The participant's cells are looked up by whoever
-- reads the mark, after it was committed; a cell that the participant left is told.
CREATE TABLE count_mark (
  tenant_id INT NOT NULL,
  participant_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  programme_id BIGINT NULL,
  unit_id BIGINT NULL,
  PRIMARY KEY (tenant_id, participant_id, id)
);

ALTER TABLE enrolment ADD KEY enrolment_cell (tenant_id, unit_id, programme_id, started_on, id, participant_id, ended_on);

CREATE TRIGGER count_enrolment_made AFTER INSERT ON enrolment FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id, programme_id, unit_id)
  VALUES (NEW.tenant_id, NEW.participant_id, CAST(UUID_SHORT() AS SIGNED), NEW.programme_id, NEW.unit_id);

CREATE TRIGGER count_enrolment_changed AFTER UPDATE ON enrolment FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id, programme_id, unit_id)
  SELECT OLD.tenant_id, OLD.participant_id, CAST(UUID_SHORT() AS SIGNED), OLD.programme_id, OLD.unit_id FROM DUAL
  WHERE NOT (OLD.programme_id = NEW.programme_id AND OLD.unit_id = NEW.unit_id AND OLD.started_on = NEW.started_on
    AND OLD.ended_on <=> NEW.ended_on);

CREATE TRIGGER count_enrolment_gone AFTER DELETE ON enrolment FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id, programme_id, unit_id)
  VALUES (OLD.tenant_id, OLD.participant_id, CAST(UUID_SHORT() AS SIGNED), OLD.programme_id, OLD.unit_id);

CREATE TRIGGER count_placement_made AFTER INSERT ON placement FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id)
  VALUES (NEW.tenant_id, NEW.participant_id, CAST(UUID_SHORT() AS SIGNED));

CREATE TRIGGER count_placement_changed AFTER UPDATE ON placement FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id)
  SELECT NEW.tenant_id, NEW.participant_id, CAST(UUID_SHORT() AS SIGNED) FROM DUAL
  WHERE NOT (OLD.unit_id = NEW.unit_id AND OLD.enrolment_id = NEW.enrolment_id AND OLD.kind = NEW.kind
    AND OLD.competitive = NEW.competitive AND OLD.started_on = NEW.started_on AND OLD.ended_on <=> NEW.ended_on
    AND OLD.hours_per_week <=> NEW.hours_per_week);

CREATE TRIGGER count_placement_gone AFTER DELETE ON placement FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id)
  VALUES (OLD.tenant_id, OLD.participant_id, CAST(UUID_SHORT() AS SIGNED));

CREATE TRIGGER count_protection_changed AFTER UPDATE ON participant FOR EACH ROW
  INSERT INTO count_mark (tenant_id, participant_id, id)
  SELECT NEW.tenant_id, NEW.id, CAST(UUID_SHORT() AS SIGNED) FROM DUAL
  WHERE NOT (OLD.protection <=> NEW.protection);
