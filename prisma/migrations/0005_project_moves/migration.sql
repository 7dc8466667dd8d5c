-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "stage_event" ADD COLUMN     "evidences" TEXT[] DEFAULT ARRAY[]::TEXT[];
