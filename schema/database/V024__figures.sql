-- What figures count stands in the index by which it is found: no row is looked up.
ALTER TABLE enrolment
  DROP KEY enrolment_programme,
  ADD KEY enrolment_programme (tenant_id, programme_id, started_on, id, unit_id, participant_id, ended_on);

ALTER TABLE placement
  DROP KEY placement_enrolment,
  ADD KEY placement_enrolment (tenant_id, enrolment_id, started_on, id, unit_id, kind, competitive, ended_on, hours_per_week);
