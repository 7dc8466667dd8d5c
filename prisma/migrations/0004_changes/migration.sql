-- CreateTable
CREATE TABLE "receipt" (
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "resource" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "told" JSONB NOT NULL,
    "undoes" TEXT,
    "undone_by" TEXT,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "pending_change" (
    "id" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "resource" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "words" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "closed_by" TEXT,
    "receipt_key" TEXT,

    CONSTRAINT "pending_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "receipt_actor_id_at_idx" ON "receipt"("actor_id", "at");

-- CreateIndex
CREATE INDEX "receipt_subject_at_idx" ON "receipt"("subject", "at");

-- CreateIndex
CREATE INDEX "pending_change_actor_id_state_idx" ON "pending_change"("actor_id", "state");

-- CreateIndex
CREATE INDEX "pending_change_subject_idx" ON "pending_change"("subject");

-- What the schema cannot say: the states of a change that waits.
ALTER TABLE "pending_change"
    ADD CONSTRAINT "pending_change_state" CHECK ("state" IN ('OPEN', 'CONFIRMED', 'DISCARDED', 'EXPIRED'));

-- Only what is open is looked for.
CREATE INDEX "pending_change_open" ON "pending_change"("expires_at") WHERE "state" = 'OPEN';
