-- A change has a number, and a sum tells up to which it holds: whoever counts holds no row, and nobody waits for it. A program that still
-- notes changes in each sum finds its column no more, and takes no mark away.
DROP TABLE count_sum;

CREATE TABLE count_sum (
  tenant_id INT NOT NULL,
  period_from DATE NOT NULL,
  period_to DATE NOT NULL,
  programme_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  counted VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'by which definitions',
  changes BIGINT NOT NULL COMMENT 'up to which change it holds',
  state MEDIUMBLOB NOT NULL COMMENT 'nobody under protection is in it',
  PRIMARY KEY (tenant_id, period_from, period_to, programme_id, unit_id)
);

CREATE TABLE count_change (
  tenant_id INT NOT NULL,
  changes BIGINT NOT NULL COMMENT 'the number of the last change; one of many marks that were read together',
  PRIMARY KEY (tenant_id)
);

ALTER TABLE count_cell ADD COLUMN changed BIGINT NOT NULL DEFAULT 0 COMMENT 'by which change last';
