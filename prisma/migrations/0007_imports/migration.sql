-- CreateTable
CREATE TABLE "import_mapping" (
    "fingerprint" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "kept_by" TEXT NOT NULL,
    "kept_on" DATE NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("ledger","fingerprint")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "meeting_id" TEXT,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "options" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_project" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "meeting_project_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_run_ledger_file_hash_idx" ON "import_run"("ledger", "file_hash");

-- CreateIndex
CREATE INDEX "import_file_expires_at_idx" ON "import_file"("expires_at");

-- CreateIndex
CREATE INDEX "meeting_project_project_id_idx" ON "meeting_project"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_project_meeting_id_project_id_key" ON "meeting_project"("meeting_id", "project_id");

-- AddForeignKey
ALTER TABLE "meeting_project" ADD CONSTRAINT "meeting_project_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_project" ADD CONSTRAINT "meeting_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
