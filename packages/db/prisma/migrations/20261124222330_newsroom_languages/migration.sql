-- CreateTable
CREATE TABLE "NewsroomLanguage" (
    "locale" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "addedById" UUID,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsroomLanguage_pkey" PRIMARY KEY ("locale")
);

-- CreateIndex
CREATE INDEX "NewsroomLanguage_addedById_idx" ON "NewsroomLanguage"("addedById");

-- AddForeignKey
ALTER TABLE "NewsroomLanguage" ADD CONSTRAINT "NewsroomLanguage_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The four a newsroom starts with, in the order every list has had them, and whatever else something is written in.
INSERT INTO "NewsroomLanguage" ("locale", "position")
SELECT "locale", row_number() OVER (ORDER BY array_position(ARRAY['fr', 'en', 'ar', 'es'], "locale"), "locale") - 1
FROM (SELECT unnest(ARRAY['fr', 'en', 'ar', 'es']) AS "locale" UNION SELECT "locale" FROM "Edition") AS "written";
