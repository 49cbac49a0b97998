-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "machines" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Revision_editionId_createdAt_id_idx" ON "Revision"("editionId", "createdAt" DESC, "id");

-- A check that was overruled is found by its edition even when the check itself has since been made anew.
CREATE INDEX "AuditEntry_finding_editionId" ON "AuditEntry" (("after" ->> 'editionId'))
  WHERE "subjectKind" = 'finding';
