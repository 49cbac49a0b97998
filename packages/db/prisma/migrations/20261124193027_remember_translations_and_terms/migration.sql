-- CreateEnum
CREATE TYPE "MemoryOrigin" AS ENUM ('machine', 'memory', 'person', 'imported');

-- CreateEnum
CREATE TYPE "PartOfSpeech" AS ENUM ('noun', 'verb', 'adjective', 'name');

-- CreateEnum
CREATE TYPE "TermStatus" AS ENUM ('preferred', 'accepted', 'forbidden');

-- CreateTable
CREATE TABLE "MemorySegment" (
    "id" UUID NOT NULL,
    "sourceLocale" TEXT NOT NULL,
    "targetLocale" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "sourceText" TEXT NOT NULL,
    "targetText" TEXT NOT NULL,
    "sourcePlain" TEXT NOT NULL,
    "targetPlain" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "targetHash" TEXT NOT NULL,
    "origin" "MemoryOrigin" NOT NULL,
    "engine" TEXT NOT NULL DEFAULT '',
    "engineVersion" TEXT NOT NULL DEFAULT '',
    "storyId" UUID,
    "editionId" UUID,
    "sourceBlockId" TEXT,
    "sectionId" UUID,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MemorySegment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "sortKey" TEXT NOT NULL,
    "partOfSpeech" "PartOfSpeech",
    "definition" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "isUntranslatable" BOOLEAN NOT NULL DEFAULT false,
    "sectionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TermForm" (
    "id" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "TermStatus" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TermForm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MemorySegment_acceptedAt_id_idx" ON "MemorySegment"("acceptedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "MemorySegment_sourceLocale_targetLocale_acceptedAt_id_idx" ON "MemorySegment"("sourceLocale", "targetLocale", "acceptedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "MemorySegment_editionId_sourceBlockId_idx" ON "MemorySegment"("editionId", "sourceBlockId");

-- CreateIndex
CREATE INDEX "MemorySegment_storyId_idx" ON "MemorySegment"("storyId");

-- CreateIndex
CREATE INDEX "MemorySegment_sectionId_idx" ON "MemorySegment"("sectionId");

-- CreateIndex
CREATE INDEX "MemorySegment_acceptedById_idx" ON "MemorySegment"("acceptedById");

-- CreateIndex
CREATE INDEX "MemorySegment_sourcePlain_idx" ON "MemorySegment" USING GIN ("sourcePlain" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "MemorySegment_targetPlain_idx" ON "MemorySegment" USING GIN ("targetPlain" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "MemorySegment_sourceLocale_targetLocale_sourceHash_targetHa_key" ON "MemorySegment"("sourceLocale", "targetLocale", "sourceHash", "targetHash");

-- CreateIndex
CREATE INDEX "Term_sortKey_id_idx" ON "Term"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Term_sectionId_idx" ON "Term"("sectionId");

-- CreateIndex
CREATE INDEX "Term_createdById_idx" ON "Term"("createdById");

-- CreateIndex
CREATE INDEX "TermForm_locale_text_idx" ON "TermForm"("locale", "text");

-- CreateIndex
CREATE INDEX "TermForm_text_idx" ON "TermForm" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "TermForm_termId_locale_text_key" ON "TermForm"("termId", "locale", "text");

-- AddForeignKey
ALTER TABLE "MemorySegment" ADD CONSTRAINT "MemorySegment_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemorySegment" ADD CONSTRAINT "MemorySegment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemorySegment" ADD CONSTRAINT "MemorySegment_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemorySegment" ADD CONSTRAINT "MemorySegment_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermForm" ADD CONSTRAINT "TermForm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A concept has one word to prefer in each language.
CREATE UNIQUE INDEX "TermForm_one_preferred_per_language" ON "TermForm" ("termId", "locale")
  WHERE "status" = 'preferred';

-- The nearest remembered texts are read off this index in their order; the other one on this column serves the
-- search for words.
CREATE INDEX "MemorySegment_nearest_source" ON "MemorySegment"
  USING GIST ("sourcePlain" gist_trgm_ops(siglen = 256));
