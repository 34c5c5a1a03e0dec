-- The two texts that took their letters from the database's default: one made as latin1 kept question marks for what it has no letter for.
ALTER TABLE audit_event MODIFY purpose VARCHAR(200) CHARACTER SET utf8mb4 NOT NULL;
ALTER TABLE idempotency_key MODIFY warnings TEXT CHARACTER SET utf8mb4 NOT NULL;
