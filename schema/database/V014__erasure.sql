-- Whose personal data are gone, when and why. The participant's row stays, without anything that tells who it was, so that what was counted stands.
CREATE TABLE participant_erasure (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  participant_id BIGINT NOT NULL,
  erased_on DATE NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY participant_erasure_ref (tenant_id, ref),
  UNIQUE KEY participant_erasure_one (tenant_id, participant_id),
  KEY participant_erasure_erased (tenant_id, erased_on, id),
  KEY participant_erasure_created (tenant_id, created_at, id),
  CONSTRAINT participant_erasure_participant_fk FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
);
