-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "enterprise_id" TEXT,
ADD COLUMN     "park_id" TEXT,
ADD COLUMN     "reason_en" TEXT,
ADD COLUMN     "reason_zh" TEXT;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "evidence_en" TEXT,
ADD COLUMN     "evidence_zh" TEXT,
ADD COLUMN     "restart_on" DATE;

-- CreateTable
CREATE TABLE "plan_item" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "task_id" TEXT,
    "county_id" TEXT,
    "project_id" TEXT,
    "enterprise_id" TEXT,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "goal_zh" TEXT,
    "goal_en" TEXT,
    "measure" TEXT NOT NULL,
    "owner_unit_id" TEXT,
    "owner_person_id" TEXT,
    "co_unit_ids" TEXT[],
    "start_on" DATE,
    "due" DATE,
    "path_zh" TEXT,
    "path_en" TEXT,
    "method_zh" TEXT,
    "method_en" TEXT,
    "policy_number" TEXT,
    "policy_clause" TEXT,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_item_plan_id_idx" ON "plan_item"("plan_id");

-- CreateIndex
CREATE INDEX "plan_item_task_id_idx" ON "plan_item"("task_id");

-- CreateIndex
CREATE INDEX "task_plan_id_idx" ON "task"("plan_id");

-- CreateIndex
CREATE INDEX "task_owner_person_id_idx" ON "task"("owner_person_id");

-- CreateIndex
CREATE INDEX "task_status_due_idx" ON "task"("status", "due");

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the plans on record say is what their tasks say today.
INSERT INTO "plan_item" ("id", "plan_id", "position", "task_id", "county_id", "project_id", "enterprise_id", "title_zh", "title_en",
  "goal_zh", "goal_en", "measure", "owner_unit_id", "owner_person_id", "co_unit_ids", "start_on", "due", "path_zh", "path_en",
  "method_zh", "method_en", "policy_number", "policy_clause", "demo", "version")
SELECT "plan_id" || '.' || lpad("position"::text, greatest(2, length("position"::text)), '0'), "plan_id", "position", "id", "county_id", "project_id", "enterprise_id",
  "title_zh", "title_en", "goal_zh", "goal_en", "measure", "owner_unit_id", "owner_person_id", "co_unit_ids", "start_on", "due",
  "path_zh", "path_en", "method_zh", "method_en", "policy_number", "policy_clause", "demo", 1
FROM (SELECT *, (row_number() OVER (PARTITION BY "plan_id" ORDER BY "id"))::int AS "position" FROM "task" WHERE "plan_id" IN (SELECT "id" FROM "plan")) AS "planned";
