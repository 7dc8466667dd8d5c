-- CreateTable
CREATE TABLE "listing_record" (
    "id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "board" TEXT,
    "on" DATE NOT NULL,
    "evidence_zh" TEXT,
    "evidence_en" TEXT,
    "reason_zh" TEXT,
    "reason_en" TEXT,
    "recorded_by_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "listing_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "financing" (
    "id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "purpose_zh" TEXT NOT NULL,
    "purpose_en" TEXT NOT NULL,
    "needed_by" DATE NOT NULL,
    "stated_on" DATE NOT NULL,
    "stated_by_id" TEXT NOT NULL,
    "funded_amount" BIGINT,
    "funded_by_zh" TEXT,
    "funded_by_en" TEXT,
    "funded_on" DATE,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "financing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "listing_record_enterprise_id_idx" ON "listing_record"("enterprise_id");

-- CreateIndex
CREATE INDEX "financing_enterprise_id_idx" ON "financing"("enterprise_id");

-- AddForeignKey
ALTER TABLE "listing_record" ADD CONSTRAINT "listing_record_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "financing" ADD CONSTRAINT "financing_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was known of a listing goes on as its last step, as of the day on which the data were laid: no earlier day is known.
INSERT INTO "listing_record" ("id", "enterprise_id", "to_stage", "on", "recorded_by_id", "source", "demo")
SELECT 'LST-' || e."id" || '-01', e."id", e."listing_stage", i."seeded_on", 'office', e."source", e."demo"
FROM "enterprise" e, "installation" i
WHERE e."listing_stage" IN ('RESERVE', 'REFORM', 'TUTORING', 'FILED', 'REGISTERED', 'LISTED') AND i."seeded_on" IS NOT NULL;

-- AlterTable
ALTER TABLE "enterprise" DROP COLUMN "listing_stage";
