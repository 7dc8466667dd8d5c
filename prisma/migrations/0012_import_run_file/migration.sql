-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "file_id" TEXT;

-- CreateIndex
CREATE INDEX "import_run_file_id_idx" ON "import_run"("file_id");
