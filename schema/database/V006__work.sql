ALTER TABLE placement
  ADD COLUMN open_to_anyone BOOLEAN NULL,
  ADD COLUMN minimum_pay BOOLEAN NULL COMMENT 'at least what law or collective agreement asks for',
  ADD COLUMN equal_pay BOOLEAN NULL COMMENT 'as others for the same work',
  ADD COLUMN own_contract BOOLEAN NULL COMMENT 'with the employer itself',
  ADD COLUMN set_aside BOOLEAN NULL COMMENT 'for people with disabilities',
  ADD COLUMN agency_limit BOOLEAN NULL COMMENT 'a service agency has set an end',
  ADD COLUMN competitive VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NO' COMMENT 'follows from kind and facts',
  ADD COLUMN competitive_with_subsidy VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NO',
  ADD COLUMN competitive_missing VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  ADD COLUMN subsidy VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN supervisor_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL,
  ADD COLUMN supervisor_phone VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN led_to_job BOOLEAN NULL,
  ADD COLUMN led_to_id BIGINT NULL,
  ADD COLUMN notice_on DATE NULL,
  ADD COLUMN loss_heard_on DATE NULL,
  ADD COLUMN learnt VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL,
  ADD COLUMN next_job_help VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN next_job_help_on DATE NULL,
  ADD KEY placement_led_to (tenant_id, led_to_id),
  ADD CONSTRAINT placement_led_to_fk FOREIGN KEY (tenant_id, led_to_id) REFERENCES placement (tenant_id, id);

UPDATE placement SET competitive = 'NOT_KNOWN' WHERE kind = 'COMPETITIVE';

UPDATE placement SET competitive_with_subsidy = 'NOT_KNOWN',
  competitive_missing = 'EQUAL_PAY MINIMUM_PAY NOT_SET_ASIDE NO_AGENCY_LIMIT OPEN_TO_ANYONE OWN_CONTRACT'
WHERE kind IN ('COMPETITIVE', 'SUBSIDISED');

ALTER TABLE contact
  ADD COLUMN visit_number SMALLINT NULL COMMENT 'of face-to-face contacts with the employer, from 1',
  ADD COLUMN participant_present BOOLEAN NULL,
  ADD COLUMN method VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN outcome VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN next_step VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN next_step_on DATE NULL;
