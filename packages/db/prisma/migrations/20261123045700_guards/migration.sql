-- What a schema cannot say: rules the database keeps even against our own mistakes.

-- The record of who did what is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" refused: it is only ever added to', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Approval and schedule are bound to a revision's words, so these never change under them.
CREATE TRIGGER "Revision_words_stay" BEFORE UPDATE OF "content", "contentHash", "editionId", "number" ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One appointment with the readers at a time for each edition.
CREATE UNIQUE INDEX "PlannedRelease_one_planned_per_edition" ON "PlannedRelease" ("editionId")
  WHERE "state" = 'planned';

-- Sign-in names are compared as they are kept.
ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower_case" CHECK ("email" = lower("email"));
