-- AlterTable
ALTER TABLE "TranslatedBlock" ADD COLUMN     "isGone" BOOLEAN NOT NULL DEFAULT false;
