-- Protected identity, consents, disclosures between controllers. Which facts a grade conceals is the country plugin's; here stands who has one.

ALTER TABLE participant
  ADD COLUMN protection VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'grade of the country; null: none',
  ADD COLUMN protection_reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY participant_protection (tenant_id, protection, id);

ALTER TABLE audit_event
  ADD COLUMN protected_count INT NOT NULL DEFAULT 0 COMMENT 'how many of the participants were under protection';

-- Who may see a protected participant as one who is not.
CREATE TABLE named_access (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NOT NULL,
  staff_member_id BIGINT NOT NULL,
  granted_by_id BIGINT NULL COMMENT 'null: by a machine',
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY named_access_ref (tenant_id, ref),
  KEY named_access_participant (tenant_id, participant_id, staff_member_id, starts_on),
  KEY named_access_staff (tenant_id, staff_member_id, participant_id),
  KEY named_access_started (tenant_id, starts_on, id),
  CONSTRAINT named_access_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT named_access_staff_fk FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
  CONSTRAINT named_access_granted_by FOREIGN KEY (tenant_id, granted_by_id) REFERENCES staff_member (tenant_id, id)
);

CREATE TABLE consent (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NOT NULL,
  recorded_by_id BIGINT NULL COMMENT 'null: by a machine',
  purpose VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scope VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  recipient VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  form VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_on DATE NOT NULL,
  expires_on DATE NULL COMMENT 'first day on which it no longer holds',
  withdrawn_on DATE NULL COMMENT 'first day on which it no longer holds',
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY consent_ref (tenant_id, ref),
  KEY consent_participant (tenant_id, participant_id, purpose, given_on),
  KEY consent_purpose (tenant_id, purpose, participant_id),
  KEY consent_given (tenant_id, given_on, id),
  CONSTRAINT consent_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT consent_recorded_by FOREIGN KEY (tenant_id, recorded_by_id) REFERENCES staff_member (tenant_id, id)
);

CREATE TABLE disclosure (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NOT NULL,
  consent_id BIGINT NULL,
  staff_member_id BIGINT NULL COMMENT 'the one who may read; null: whoever is the care contact',
  recorded_by_id BIGINT NULL COMMENT 'null: by a machine',
  ground VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  legal_basis VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  recipient VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  scope VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'first day on which it no longer holds',
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY disclosure_ref (tenant_id, ref),
  KEY disclosure_participant (tenant_id, participant_id, starts_on),
  KEY disclosure_started (tenant_id, starts_on, id),
  CONSTRAINT disclosure_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id),
  CONSTRAINT disclosure_consent FOREIGN KEY (tenant_id, consent_id) REFERENCES consent (tenant_id, id),
  CONSTRAINT disclosure_staff_member FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
  CONSTRAINT disclosure_recorded_by FOREIGN KEY (tenant_id, recorded_by_id) REFERENCES staff_member (tenant_id, id),
  CHECK (ground <> 'CONSENT' OR consent_id IS NOT NULL)
);
