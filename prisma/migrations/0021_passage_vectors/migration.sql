-- CreateTable
CREATE TABLE "passage_vector" (
    "model" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,

    CONSTRAINT "passage_vector_pkey" PRIMARY KEY ("model","hash")
);
