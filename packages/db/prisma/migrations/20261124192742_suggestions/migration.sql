-- CreateEnum
CREATE TYPE "SuggestionOutcome" AS ENUM ('accepted', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL,
    "editionId" UUID NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decisionId" UUID,
    "kind" TEXT NOT NULL DEFAULT '',
    "before" TEXT NOT NULL DEFAULT '',
    "after" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionDecision" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "personId" UUID,
    "outcome" "SuggestionOutcome" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undo" BYTEA NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuggestionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suggestion_editionId_id_idx" ON "Suggestion"("editionId", "id");

-- CreateIndex
CREATE INDEX "Suggestion_personId_idx" ON "Suggestion"("personId");

-- CreateIndex
CREATE INDEX "Suggestion_decisionId_idx" ON "Suggestion"("decisionId");

-- CreateIndex
CREATE INDEX "SuggestionDecision_editionId_id_idx" ON "SuggestionDecision"("editionId", "id");

-- CreateIndex
CREATE INDEX "SuggestionDecision_personId_idx" ON "SuggestionDecision"("personId");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "SuggestionDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDecision" ADD CONSTRAINT "SuggestionDecision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionDecision" ADD CONSTRAINT "SuggestionDecision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
