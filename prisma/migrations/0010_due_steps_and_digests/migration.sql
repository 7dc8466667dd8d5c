-- CreateTable
CREATE TABLE "due_step" (
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "data" JSONB,

    CONSTRAINT "due_step_pkey" PRIMARY KEY ("subject","kind","round")
);

-- CreateTable
CREATE TABLE "preference" (
    "person_id" TEXT NOT NULL,
    "digest_at" INTEGER NOT NULL,
    "language" TEXT,
    "channel_id" TEXT,
    "paused" BOOLEAN NOT NULL,
    "paused_until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "board" (
    "channel_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_on" DATE NOT NULL,

    CONSTRAINT "board_pkey" PRIMARY KEY ("channel_id")
);

-- CreateTable
CREATE TABLE "light_change" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "light_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "due_step_done_at_due_at_idx" ON "due_step"("done_at", "due_at");

-- CreateIndex
CREATE INDEX "light_change_on_idx" ON "light_change"("on");
