-- The consent behind a coordinated plan is a consent like any other; a plan that was made before keeps its day alone.
ALTER TABLE support_plan
  ADD COLUMN consent_id BIGINT NULL AFTER replaces_id,
  ADD KEY support_plan_consent (tenant_id, consent_id),
  ADD CONSTRAINT support_plan_consent_fk FOREIGN KEY (tenant_id, consent_id) REFERENCES consent (tenant_id, id);
