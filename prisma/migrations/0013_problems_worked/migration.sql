-- AlterTable
ALTER TABLE "problem" ADD COLUMN     "clock" TEXT NOT NULL DEFAULT 'SHANDONG',
ADD COLUMN     "disputed_on" DATE,
ADD COLUMN     "evidence_en" TEXT,
ADD COLUMN     "evidence_zh" TEXT,
ADD COLUMN     "extended_on" DATE,
ADD COLUMN     "filed_by_id" TEXT,
ADD COLUMN     "held_on" DATE,
ADD COLUMN     "held_until" DATE,
ADD COLUMN     "held_workdays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "inquired_on" DATE,
ADD COLUMN     "ladder" TEXT[],
ADD COLUMN     "lasting" BOOLEAN,
ADD COLUMN     "level_since" DATE,
ADD COLUMN     "merged_into_id" TEXT,
ADD COLUMN     "next_step_en" TEXT,
ADD COLUMN     "next_step_zh" TEXT,
ADD COLUMN     "owner_person_id" TEXT,
ADD COLUMN     "permalink" TEXT,
ADD COLUMN     "reopened_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replied_on" DATE,
ADD COLUMN     "solved_by_id" TEXT,
ADD COLUMN     "solved_on" DATE,
ADD COLUMN     "verified_on" DATE;

-- AlterTable
ALTER TABLE "problem_event" ADD COLUMN     "at" TEXT,
ADD COLUMN     "evidence" TEXT,
ADD COLUMN     "level_after" INTEGER,
ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "status_after" TEXT,
ADD COLUMN     "to_unit_id" TEXT;

-- What stands in a ledger already goes by the provincial clock, and has been on its level since it last came there.
ALTER TABLE "problem" ALTER COLUMN "clock" DROP DEFAULT;
UPDATE "problem" SET
  "ladder" = '{}',
  "level_since" = coalesce((SELECT max(e."on") FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" IN ('ESCALATE', 'REOPEN')), "received_on"),
  "verified_on" = (SELECT min(e."on") FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" = 'ACCEPT'),
  "replied_on" = (SELECT min(e."on") FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" = 'REPLY'),
  "extended_on" = (SELECT max(e."on") FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" = 'EXTEND'),
  "solved_on" = CASE WHEN "status" IN ('SOLVED_PENDING_CONFIRM', 'CLOSED')
    THEN (SELECT max(e."on") FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" = 'SOLVE') END,
  "reopened_count" = (SELECT count(*) FROM "problem_event" e WHERE e."problem_id" = "problem"."id" AND e."action" = 'REOPEN');
ALTER TABLE "problem" ALTER COLUMN "level_since" SET NOT NULL;

-- CreateTable
CREATE TABLE "problem_contact" (
    "problem_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "erase_on" DATE NOT NULL,

    CONSTRAINT "problem_contact_pkey" PRIMARY KEY ("problem_id")
);

-- CreateIndex
CREATE INDEX "problem_contact_erase_on_idx" ON "problem_contact"("erase_on");

-- CreateIndex
CREATE INDEX "problem_owner_unit_id_idx" ON "problem"("owner_unit_id");

-- CreateIndex
CREATE INDEX "problem_enterprise_id_idx" ON "problem"("enterprise_id");

-- CreateIndex
CREATE INDEX "problem_status_resolve_due_idx" ON "problem"("status", "resolve_due");

-- CreateIndex
CREATE INDEX "problem_merged_into_id_idx" ON "problem"("merged_into_id");

-- AddForeignKey
ALTER TABLE "problem_contact" ADD CONSTRAINT "problem_contact_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
