-- CreateTable
CREATE TABLE "HouseStyle" (
    "locale" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HouseStyle_pkey" PRIMARY KEY ("locale")
);
