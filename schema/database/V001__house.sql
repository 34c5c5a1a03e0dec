-- The house's tables. Every table of a tenant's data begins its key with tenant_id, and so does every foreign key: a row of one tenant cannot
-- point at a row of another. Column names are the attribute names of the model (org.rinnalla.core.model.Nouns) in snake_case.
-- People's names sort as in the Nordic languages; keys and codes compare byte by byte.

CREATE TABLE installation (
  id TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
  key_fingerprint BINARY(16) NOT NULL COMMENT 'tells whether this database belongs to the keys in use',
  created_at DATETIME(6) NOT NULL
);

CREATE TABLE id_block (
  name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  next_id BIGINT NOT NULL COMMENT 'first row id of the next block; servers take whole blocks'
);

CREATE TABLE tenant (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  `key` VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  time_zone VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (id = tenant_id),
  UNIQUE KEY tenant_key (`key`)
);

CREATE TABLE provider (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  registration_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY provider_ref (tenant_id, ref),
  KEY provider_name (tenant_id, name, id)
);

CREATE TABLE unit (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  provider_id BIGINT NOT NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  municipality VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY unit_ref (tenant_id, ref),
  KEY unit_name (tenant_id, name, id),
  CONSTRAINT unit_provider FOREIGN KEY (tenant_id, provider_id) REFERENCES provider (tenant_id, id)
);

CREATE TABLE programme (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  provider_id BIGINT NOT NULL,
  definition VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY programme_ref (tenant_id, ref),
  KEY programme_name (tenant_id, name, id),
  CONSTRAINT programme_provider FOREIGN KEY (tenant_id, provider_id) REFERENCES provider (tenant_id, id)
);

CREATE TABLE staff_member (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  given_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  family_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY staff_member_ref (tenant_id, ref),
  UNIQUE KEY staff_member_subject (tenant_id, subject),
  KEY staff_member_name (tenant_id, family_name, id)
);

CREATE TABLE staff_role (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  staff_member_id BIGINT NOT NULL,
  role VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id BIGINT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  PRIMARY KEY (tenant_id, id),
  KEY staff_role_member (tenant_id, staff_member_id, starts_on, id),
  CONSTRAINT staff_role_staff_member FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
  CONSTRAINT staff_role_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id)
);

CREATE TABLE participant (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  unit_id BIGINT NOT NULL,
  provider_id BIGINT NOT NULL,
  given_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  family_name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  birth_date DATE NULL,
  birth_year SMALLINT AS (YEAR(birth_date)) PERSISTENT,
  gender VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  national_id_type VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  national_id_masked VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  national_id_cipher VARBINARY(255) NULL COMMENT 'AES-256-GCM, bound to tenant and row',
  national_id_index BINARY(32) NULL COMMENT 'keyed hash, to find equals',
  residence VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  registration VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  phone VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY participant_ref (tenant_id, ref),
  UNIQUE KEY participant_subject (tenant_id, subject),
  UNIQUE KEY participant_national_id (tenant_id, national_id_index),
  KEY participant_name (tenant_id, family_name, id),
  KEY participant_given (tenant_id, given_name, id),
  KEY participant_birth (tenant_id, birth_date, id),
  KEY participant_created (tenant_id, created_at, id),
  KEY participant_unit (tenant_id, unit_id, family_name, id),
  CONSTRAINT participant_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id),
  CONSTRAINT participant_provider FOREIGN KEY (tenant_id, provider_id) REFERENCES provider (tenant_id, id)
);

-- The units that a participant concerns: where registered, and where enrolled. Unit scope is told from it.
CREATE TABLE participant_unit (
  tenant_id INT NOT NULL,
  unit_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, unit_id, participant_id),
  KEY participant_unit_participant (tenant_id, participant_id, unit_id),
  CONSTRAINT participant_unit_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id),
  CONSTRAINT participant_unit_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
);

CREATE TABLE residence (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  residence VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  registration VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  PRIMARY KEY (tenant_id, id),
  KEY residence_participant (tenant_id, participant_id, starts_on, id),
  CONSTRAINT residence_participant FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
);

CREATE TABLE enrolment (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NOT NULL,
  programme_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  specialist_id BIGINT NULL,
  care_contact_id BIGINT NULL,
  started_on DATE NOT NULL,
  own_wish_on DATE NULL,
  aims VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'constants with a blank between',
  statements VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'key=true or key=false, a blank between',
  decision_reference VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  phase VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ended_on DATE NULL COMMENT 'last day',
  end_reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY enrolment_ref (tenant_id, ref),
  KEY enrolment_participant (tenant_id, participant_id, started_on, id),
  KEY enrolment_programme (tenant_id, programme_id, started_on, id),
  KEY enrolment_unit (tenant_id, unit_id, started_on, id),
  KEY enrolment_specialist (tenant_id, specialist_id, ended_on, id),
  KEY enrolment_care_contact (tenant_id, care_contact_id, participant_id),
  KEY enrolment_started (tenant_id, started_on, id),
  KEY enrolment_ended (tenant_id, ended_on, id),
  CONSTRAINT enrolment_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT enrolment_programme_fk FOREIGN KEY (tenant_id, programme_id) REFERENCES programme (tenant_id, id),
  CONSTRAINT enrolment_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id),
  CONSTRAINT enrolment_specialist_fk FOREIGN KEY (tenant_id, specialist_id) REFERENCES staff_member (tenant_id, id),
  CONSTRAINT enrolment_care_contact_fk FOREIGN KEY (tenant_id, care_contact_id) REFERENCES staff_member (tenant_id, id),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
);

CREATE TABLE enrolment_phase (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  enrolment_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  phase VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  PRIMARY KEY (tenant_id, id),
  KEY enrolment_phase_enrolment (tenant_id, enrolment_id, starts_on, id),
  CONSTRAINT enrolment_phase_enrolment_fk FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id),
  CONSTRAINT enrolment_phase_participant FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
);

CREATE TABLE assignment (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  enrolment_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  staff_member_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  PRIMARY KEY (tenant_id, id),
  KEY assignment_enrolment (tenant_id, enrolment_id, starts_on, id),
  CONSTRAINT assignment_enrolment_fk FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id),
  CONSTRAINT assignment_participant FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT assignment_staff_member FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id)
);

CREATE TABLE employer (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  registration_number VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  industry VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  municipality VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY employer_ref (tenant_id, ref),
  KEY employer_name (tenant_id, name, id),
  KEY employer_created (tenant_id, created_at, id)
);

CREATE TABLE placement (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  enrolment_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  employer_id BIGINT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL,
  occupation VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  hours_per_week DECIMAL(4,1) NULL,
  percent SMALLINT NULL,
  wage_amount DECIMAL(12,2) NULL,
  wage_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  wage_period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  started_on DATE NOT NULL,
  ended_on DATE NULL COMMENT 'last day',
  end_reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY placement_ref (tenant_id, ref),
  KEY placement_participant (tenant_id, participant_id, started_on, id),
  KEY placement_enrolment (tenant_id, enrolment_id, started_on, id),
  KEY placement_employer (tenant_id, employer_id, started_on, id),
  KEY placement_unit (tenant_id, unit_id, started_on, id),
  KEY placement_started (tenant_id, started_on, id),
  KEY placement_ended (tenant_id, ended_on, id),
  CONSTRAINT placement_enrolment_fk FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment (tenant_id, id),
  CONSTRAINT placement_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT placement_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id),
  CONSTRAINT placement_employer_fk FOREIGN KEY (tenant_id, employer_id) REFERENCES employer (tenant_id, id),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
);

CREATE TABLE placement_terms (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  placement_id BIGINT NOT NULL,
  participant_id BIGINT NOT NULL,
  hours_per_week DECIMAL(4,1) NULL,
  percent SMALLINT NULL,
  wage_amount DECIMAL(12,2) NULL,
  wage_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL,
  wage_period VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  PRIMARY KEY (tenant_id, id),
  KEY placement_terms_placement (tenant_id, placement_id, starts_on, id),
  CONSTRAINT placement_terms_placement_fk FOREIGN KEY (tenant_id, placement_id) REFERENCES placement (tenant_id, id),
  CONSTRAINT placement_terms_participant FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
);

CREATE TABLE contact (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NULL,
  employer_id BIGINT NULL,
  staff_member_id BIGINT NULL,
  unit_id BIGINT NULL,
  held_on DATE NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  face_to_face BOOLEAN NOT NULL,
  place VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  actor VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  minutes SMALLINT NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY contact_ref (tenant_id, ref),
  KEY contact_participant (tenant_id, participant_id, held_on, id),
  KEY contact_employer (tenant_id, employer_id, held_on, id),
  KEY contact_unit (tenant_id, unit_id, held_on, id),
  KEY contact_held (tenant_id, held_on, id),
  CONSTRAINT contact_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT contact_employer_fk FOREIGN KEY (tenant_id, employer_id) REFERENCES employer (tenant_id, id),
  CONSTRAINT contact_staff_member FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
  CONSTRAINT contact_unit_fk FOREIGN KEY (tenant_id, unit_id) REFERENCES unit (tenant_id, id),
  CHECK (participant_id IS NOT NULL OR employer_id IS NOT NULL)
);

-- Who did what to whose data. One row a request's step; rows of concurrent reads come in one insert. Appended only.
CREATE TABLE audit_event (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose VARCHAR(200) NOT NULL,
  request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  action VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  noun VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id BIGINT NULL,
  row_count INT NOT NULL,
  participants MEDIUMBLOB NOT NULL COMMENT 'row ids of the participants concerned, 8 bytes each, big-endian',
  fields TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Type.field with a blank between',
  outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY audit_event_at (tenant_id, at, id),
  KEY audit_event_request (tenant_id, request_id)
);

-- What happened, written with the change itself; the source of outgoing events and of the history of a row.
CREATE TABLE outbox (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  type VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  noun VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id BIGINT NOT NULL,
  row_version INT NOT NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY outbox_row (tenant_id, noun, row_id, row_version)
);

CREATE TABLE idempotency_key (
  tenant_id INT NOT NULL,
  subject VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  operation VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  input_hash BINARY(32) NOT NULL,
  noun VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  row_id BIGINT NOT NULL,
  row_version INT NOT NULL,
  warnings TEXT NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, subject, idempotency_key),
  KEY idempotency_key_at (at)
);
