-- Plugin data: what plugins keep with rows of ours, as JSON by plugin and version, and beside it the values by which lists are filtered.
-- A table of values for each noun, so that what hangs on a row goes with the row by its foreign key.

ALTER TABLE participant ADD COLUMN plugin_data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL CHECK (JSON_VALID(plugin_data));
ALTER TABLE enrolment ADD COLUMN plugin_data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL CHECK (JSON_VALID(plugin_data));
ALTER TABLE employer ADD COLUMN plugin_data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL CHECK (JSON_VALID(plugin_data));
ALTER TABLE placement ADD COLUMN plugin_data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL CHECK (JSON_VALID(plugin_data));
ALTER TABLE contact ADD COLUMN plugin_data LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL CHECK (JSON_VALID(plugin_data));

CREATE TABLE participant_plugin_value (
  tenant_id INT NOT NULL,
  row_id BIGINT NOT NULL,
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL COMMENT 'texts, codes, days (ISO 8601), true and false',
  number_value DECIMAL(21,6) NULL,
  PRIMARY KEY (tenant_id, row_id, plugin, field),
  KEY participant_plugin_text (tenant_id, plugin, field, text_value, row_id),
  KEY participant_plugin_number (tenant_id, plugin, field, number_value, row_id),
  CONSTRAINT participant_plugin_value_fk FOREIGN KEY (tenant_id, row_id) REFERENCES participant (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE enrolment_plugin_value (
  tenant_id INT NOT NULL,
  row_id BIGINT NOT NULL,
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL COMMENT 'texts, codes, days (ISO 8601), true and false',
  number_value DECIMAL(21,6) NULL,
  PRIMARY KEY (tenant_id, row_id, plugin, field),
  KEY enrolment_plugin_text (tenant_id, plugin, field, text_value, row_id),
  KEY enrolment_plugin_number (tenant_id, plugin, field, number_value, row_id),
  CONSTRAINT enrolment_plugin_value_fk FOREIGN KEY (tenant_id, row_id) REFERENCES enrolment (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE employer_plugin_value (
  tenant_id INT NOT NULL,
  row_id BIGINT NOT NULL,
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL COMMENT 'texts, codes, days (ISO 8601), true and false',
  number_value DECIMAL(21,6) NULL,
  PRIMARY KEY (tenant_id, row_id, plugin, field),
  KEY employer_plugin_text (tenant_id, plugin, field, text_value, row_id),
  KEY employer_plugin_number (tenant_id, plugin, field, number_value, row_id),
  CONSTRAINT employer_plugin_value_fk FOREIGN KEY (tenant_id, row_id) REFERENCES employer (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE placement_plugin_value (
  tenant_id INT NOT NULL,
  row_id BIGINT NOT NULL,
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL COMMENT 'texts, codes, days (ISO 8601), true and false',
  number_value DECIMAL(21,6) NULL,
  PRIMARY KEY (tenant_id, row_id, plugin, field),
  KEY placement_plugin_text (tenant_id, plugin, field, text_value, row_id),
  KEY placement_plugin_number (tenant_id, plugin, field, number_value, row_id),
  CONSTRAINT placement_plugin_value_fk FOREIGN KEY (tenant_id, row_id) REFERENCES placement (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE contact_plugin_value (
  tenant_id INT NOT NULL,
  row_id BIGINT NOT NULL,
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  field VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text_value VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci NULL COMMENT 'texts, codes, days (ISO 8601), true and false',
  number_value DECIMAL(21,6) NULL,
  PRIMARY KEY (tenant_id, row_id, plugin, field),
  KEY contact_plugin_text (tenant_id, plugin, field, text_value, row_id),
  KEY contact_plugin_number (tenant_id, plugin, field, number_value, row_id),
  CONSTRAINT contact_plugin_value_fk FOREIGN KEY (tenant_id, row_id) REFERENCES contact (tenant_id, id) ON DELETE CASCADE
);

CREATE TABLE plugin_data_state (
  plugin VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  noun VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT NOT NULL COMMENT 'of all values that are stored',
  indexed VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which fields stand in the tables of values',
  PRIMARY KEY (plugin, noun)
);
