CREATE TABLE peer_certificate (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  ref VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  staff_member_id BIGINT NOT NULL,
  issuer VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NOT NULL,
  course VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL,
  issued_on DATE NOT NULL,
  expires_on DATE NULL COMMENT 'last day',
  revoked_on DATE NULL COMMENT 'first day on which it no longer holds',
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY peer_certificate_ref (tenant_id, ref),
  KEY peer_certificate_staff_member (tenant_id, staff_member_id, issued_on, id),
  KEY peer_certificate_issued (tenant_id, issued_on, id),
  CONSTRAINT peer_certificate_staff_member_fk FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id)
);
