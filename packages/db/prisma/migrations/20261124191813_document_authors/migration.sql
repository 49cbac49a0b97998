-- CreateTable
CREATE TABLE "DocumentAuthor" (
    "editionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DocumentAuthor_pkey" PRIMARY KEY ("editionId","personId")
);

-- CreateIndex
CREATE INDEX "DocumentAuthor_personId_idx" ON "DocumentAuthor"("personId");

-- AddForeignKey
ALTER TABLE "DocumentAuthor" ADD CONSTRAINT "DocumentAuthor_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentAuthor" ADD CONSTRAINT "DocumentAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
