-- AlterTable
ALTER TABLE "chunk" DROP COLUMN "dimension",
DROP COLUMN "embedding",
DROP COLUMN "model";
