-- AlterTable
ALTER TABLE "problem" ADD COLUMN     "wanted_on" DATE;
