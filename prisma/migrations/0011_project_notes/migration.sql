-- CreateTable
CREATE TABLE "project_note" (
    "id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "link" TEXT,
    "written_by_id" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,

    CONSTRAINT "project_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_note_project_id_on_idx" ON "project_note"("project_id", "on");

-- AddForeignKey
ALTER TABLE "project_note" ADD CONSTRAINT "project_note_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
