-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "seeded_on" DATE,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "correlation_id" TEXT NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "parent_id" TEXT,
    "industry" TEXT NOT NULL,
    "position_zh" TEXT,
    "position_en" TEXT,
    "direction_zh" TEXT,
    "direction_en" TEXT,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "chain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_map" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "effective_from" DATE NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "note_zh" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "chain_map_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "node" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "segment" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "development_stage" TEXT NOT NULL,
    "local_status" TEXT NOT NULL,
    "key_node" BOOLEAN NOT NULL,
    "industry_codes" TEXT[],
    "note_zh" TEXT,
    "note_en" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "node_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edge" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "from_node_id" TEXT NOT NULL,
    "to_node_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "edge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "technology" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "year_from" INTEGER,
    "year_to" INTEGER,
    "frontier_level" TEXT NOT NULL,
    "local_level" TEXT NOT NULL,
    "enterprise_ids" TEXT[],
    "progress_zh" TEXT NOT NULL,
    "progress_en" TEXT NOT NULL,
    "progress_on" DATE NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "technology_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "product_zh" TEXT NOT NULL,
    "product_en" TEXT NOT NULL,
    "field_zh" TEXT NOT NULL,
    "field_en" TEXT NOT NULL,
    "scenario_zh" TEXT NOT NULL,
    "scenario_en" TEXT NOT NULL,
    "entered" TEXT NOT NULL,
    "enterprise_ids" TEXT[],
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "park" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "county_id" TEXT NOT NULL,
    "chain_ids" TEXT[],
    "land_total_mu" DOUBLE PRECISION NOT NULL,
    "land_left_mu" DOUBLE PRECISION NOT NULL,
    "plant_left_square_metres" DOUBLE PRECISION NOT NULL,
    "anchor_enterprise_id" TEXT,
    "stock_taken_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "park_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "id" TEXT NOT NULL,
    "credit_code" TEXT,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "chain_ids" TEXT[],
    "county_id" TEXT,
    "park_id" TEXT,
    "above_scale_since" DATE,
    "honours" TEXT[],
    "listing_stage" TEXT,
    "note_zh" TEXT,
    "note_en" TEXT,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing" (
    "id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "product_zh" TEXT NOT NULL,
    "product_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "standing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_enterprise" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "city_zh" TEXT NOT NULL,
    "city_en" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "reason_zh" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "owner_unit_id" TEXT NOT NULL,
    "next_action_zh" TEXT,
    "next_action_en" TEXT,
    "next_date" DATE,
    "project_id" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "target_enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "mode" TEXT NOT NULL,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enterprise_report" (
    "id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "revenue" BIGINT NOT NULL,
    "reason_zh" TEXT,
    "reason_en" TEXT,
    "reported_on" DATE NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "enterprise_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "number" TEXT,
    "issuer" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "issued_on" DATE,
    "effective_on" DATE,
    "expires_on" DATE,
    "status" TEXT NOT NULL,
    "superseded_by_id" TEXT,
    "label" TEXT NOT NULL,
    "chain_ids" TEXT[],
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "notes" TEXT[],

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chunk" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "clause" TEXT,
    "heading_path" TEXT[],
    "page" INTEGER,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "embedding" BYTEA,
    "model" TEXT,
    "dimension" INTEGER,

    CONSTRAINT "chunk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corpus_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "corpus_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "scoreboard" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "county_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "county_id" TEXT,
    "chain_id" TEXT,
    "factor" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "chain_id" TEXT,
    "county_id" TEXT,
    "factor" TEXT,
    "enterprise_id" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "county_id" TEXT,
    "unit_id" TEXT NOT NULL,
    "duty_zh" TEXT NOT NULL,
    "duty_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "node_ids" TEXT[],
    "county_id" TEXT NOT NULL,
    "park_id" TEXT,
    "enterprise_id" TEXT,
    "parent_project_id" TEXT,
    "level" TEXT NOT NULL,
    "total_investment" BIGINT NOT NULL,
    "year_plan_investment" BIGINT,
    "stage" TEXT NOT NULL,
    "substage" TEXT,
    "run_state" TEXT NOT NULL,
    "restart_on" DATE,
    "digital" BOOLEAN NOT NULL,
    "owner_unit_id" TEXT,
    "owner_person_id" TEXT,
    "summary_zh" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stage_event" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "substage" TEXT,
    "on" DATE NOT NULL,
    "evidence_zh" TEXT,
    "evidence_en" TEXT,
    "reason_zh" TEXT,
    "reason_en" TEXT,
    "recorded_by_id" TEXT NOT NULL,
    "approved_by_id" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "stage_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "revised_on" DATE,
    "actual_on" DATE,
    "owner_person_id" TEXT,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "investment_month" BIGINT NOT NULL,
    "investment_cumulative" BIGINT NOT NULL,
    "planned_progress" DOUBLE PRECISION NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL,
    "issue_zh" TEXT,
    "issue_en" TEXT,
    "next_step_zh" TEXT,
    "next_step_en" TEXT,
    "reported_by_id" TEXT NOT NULL,
    "reported_on" DATE NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "detail_zh" TEXT NOT NULL,
    "detail_en" TEXT NOT NULL,
    "enterprise_id" TEXT,
    "project_id" TEXT,
    "chain_id" TEXT,
    "county_id" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "verify_due" DATE NOT NULL,
    "reply_due" DATE NOT NULL,
    "resolve_due" DATE NOT NULL,
    "review_on" DATE,
    "owner_unit_id" TEXT NOT NULL,
    "co_unit_ids" TEXT[],
    "returned_count" INTEGER NOT NULL,
    "result_zh" TEXT,
    "result_en" TEXT,
    "satisfied" BOOLEAN,
    "closed_on" DATE,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_event" (
    "id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "unit_id" TEXT NOT NULL,
    "note_zh" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "problem_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "chain_id" TEXT,
    "note_zh" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "chain_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "document_id" TEXT,
    "effective_from" DATE NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT,
    "meeting_id" TEXT,
    "chain_id" TEXT,
    "county_id" TEXT,
    "project_id" TEXT,
    "enterprise_id" TEXT,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "goal_zh" TEXT NOT NULL,
    "goal_en" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "owner_unit_id" TEXT,
    "owner_person_id" TEXT,
    "co_unit_ids" TEXT[],
    "start_on" DATE NOT NULL,
    "due" DATE NOT NULL,
    "done_on" DATE,
    "status" TEXT NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL,
    "path_zh" TEXT,
    "path_en" TEXT,
    "method_zh" TEXT,
    "method_en" TEXT,
    "policy_number" TEXT,
    "policy_clause" TEXT,
    "latest_zh" TEXT,
    "latest_en" TEXT,
    "latest_on" DATE,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT[],
    "chain_id" TEXT,
    "unit" TEXT NOT NULL,
    "aggregation" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "county_id" TEXT,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actual" (
    "id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "county_id" TEXT,
    "month" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "published_on" DATE NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "actual_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "light" (
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "light" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "evaluated_on" DATE NOT NULL,
    "next_change" DATE,

    CONSTRAINT "light_pkey" PRIMARY KEY ("subject")
);

-- CreateIndex
CREATE INDEX "audit_subject_id_idx" ON "audit"("subject", "id");

-- CreateIndex
CREATE INDEX "node_chain_id_position_idx" ON "node"("chain_id", "position");

-- CreateIndex
CREATE INDEX "standing_enterprise_id_idx" ON "standing"("enterprise_id");

-- CreateIndex
CREATE INDEX "standing_node_id_idx" ON "standing"("node_id");

-- CreateIndex
CREATE INDEX "contact_target_id_idx" ON "contact"("target_id");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_report_enterprise_id_month_key" ON "enterprise_report"("enterprise_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "document_path_key" ON "document"("path");

-- CreateIndex
CREATE INDEX "chunk_document_id_ordinal_idx" ON "chunk"("document_id", "ordinal");

-- CreateIndex
CREATE INDEX "role_person_id_idx" ON "role"("person_id");

-- CreateIndex
CREATE INDEX "project_chain_id_idx" ON "project"("chain_id");

-- CreateIndex
CREATE INDEX "project_county_id_idx" ON "project"("county_id");

-- CreateIndex
CREATE INDEX "stage_event_project_id_on_idx" ON "stage_event"("project_id", "on");

-- CreateIndex
CREATE INDEX "milestone_project_id_idx" ON "milestone"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_project_id_month_key" ON "progress_report"("project_id", "month");

-- CreateIndex
CREATE INDEX "problem_chain_id_idx" ON "problem"("chain_id");

-- CreateIndex
CREATE INDEX "problem_county_id_idx" ON "problem"("county_id");

-- CreateIndex
CREATE INDEX "problem_event_problem_id_idx" ON "problem_event"("problem_id");

-- CreateIndex
CREATE INDEX "task_chain_id_idx" ON "task"("chain_id");

-- CreateIndex
CREATE INDEX "task_county_id_idx" ON "task"("county_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_indicator_id_county_id_period_key" ON "target"("indicator_id", "county_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "actual_indicator_id_county_id_month_key" ON "actual"("indicator_id", "county_id", "month");

-- CreateIndex
CREATE INDEX "light_light_idx" ON "light"("light");

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target_enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_report" ADD CONSTRAINT "enterprise_report_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chunk" ADD CONSTRAINT "chunk_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_chain_id_fkey" FOREIGN KEY ("chain_id") REFERENCES "chain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "county"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_enterprise_id_fkey" FOREIGN KEY ("enterprise_id") REFERENCES "enterprise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_event" ADD CONSTRAINT "stage_event_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_event" ADD CONSTRAINT "problem_event_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actual" ADD CONSTRAINT "actual_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A goal or a result for the whole city has no county, and in a unique index null differs from null.
CREATE UNIQUE INDEX "target_whole_key" ON "target"("indicator_id", "period") WHERE "county_id" IS NULL;
CREATE UNIQUE INDEX "actual_whole_key" ON "actual"("indicator_id", "month") WHERE "county_id" IS NULL;

-- The audit table only grows.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit table refuses %', TG_OP;
END;
$$;

CREATE TRIGGER "audit_only_grows" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();

-- Also for a session that switches ordinary triggers off.
ALTER TABLE "audit" ENABLE ALWAYS TRIGGER "audit_only_grows";
