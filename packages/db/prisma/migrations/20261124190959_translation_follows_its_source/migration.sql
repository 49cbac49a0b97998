-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "blockId" TEXT,
ADD COLUMN     "failedUnits" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "sourceOrder" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "TranslatedBlock" ADD COLUMN     "machineText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sourceForm" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sourceTags" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "sourceText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suggestionFrom" JSONB;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "sourceEnd" INTEGER,
ADD COLUMN     "sourceStart" INTEGER,
ADD COLUMN     "targetEnd" INTEGER,
ADD COLUMN     "targetStart" INTEGER;

-- CreateTable
CREATE TABLE "EngineRule" (
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "timeoutSeconds" INTEGER NOT NULL,
    "dailyCharacters" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EngineRule_pkey" PRIMARY KEY ("source","target","engine")
);

-- CreateTable
CREATE TABLE "EngineUse" (
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "blocks" INTEGER NOT NULL DEFAULT 0,
    "characters" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EngineUse_pkey" PRIMARY KEY ("day","source","target","engine")
);

-- CreateTable
CREATE TABLE "TranslationQuality" (
    "editionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "translatedAt" TIMESTAMPTZ(3) NOT NULL,
    "engine" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "distance" DOUBLE PRECISION NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TranslationQuality_pkey" PRIMARY KEY ("editionId","blockId","translatedAt")
);

-- CreateTable
CREATE TABLE "BlockFailure" (
    "editionId" UUID NOT NULL,
    "sourceBlockId" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "failedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BlockFailure_pkey" PRIMARY KEY ("editionId","sourceBlockId")
);

-- CreateIndex
CREATE INDEX "TranslationQuality_acceptedAt_source_target_engine_idx" ON "TranslationQuality"("acceptedAt", "source", "target", "engine");

-- AddForeignKey
ALTER TABLE "TranslationQuality" ADD CONSTRAINT "TranslationQuality_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockFailure" ADD CONSTRAINT "BlockFailure_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
