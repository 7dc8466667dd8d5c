-- CreateTable
CREATE TABLE "event_claim" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "owner" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_claim_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outbox" (
    "key" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "template" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "priority" INTEGER NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "message_ts" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "slack_account" (
    "user_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "slack_account_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "channel_mapping" (
    "channel_id" TEXT NOT NULL,
    "name" TEXT,
    "chain_id" TEXT,
    "county_id" TEXT,
    "label" TEXT NOT NULL,
    "mapped_by" TEXT NOT NULL,
    "mapped_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "channel_mapping_pkey" PRIMARY KEY ("channel_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" TEXT NOT NULL,
    "asked_by" TEXT,
    "question" JSONB NOT NULL,
    "language" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT,
    "asked_by" TEXT NOT NULL,
    "slack_user_id" TEXT,
    "channel_id" TEXT,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "scope_key" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "before" JSONB,
    "next_questions" JSONB NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "answer_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "comment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("answer_id","person_id")
);

-- CreateIndex
CREATE INDEX "feedback_at_idx" ON "feedback"("at");

-- CreateIndex
CREATE INDEX "slack_account_person_id_idx" ON "slack_account"("person_id");

-- CreateIndex
CREATE INDEX "answer_asked_by_asked_at_idx" ON "answer"("asked_by", "asked_at");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say: the words of each column, and what must hold between columns.
ALTER TABLE "channel_mapping"
    ADD CONSTRAINT "channel_mapping_label" CHECK ("label" IN ('PUBLIC', 'INTERNAL')),
    ADD CONSTRAINT "channel_mapping_one_place" CHECK (num_nonnulls("chain_id", "county_id") = 1);
ALTER TABLE "feedback"
    ADD CONSTRAINT "feedback_verdict" CHECK ("verdict" IN ('GOOD', 'BAD'));
ALTER TABLE "event_claim"
    ADD CONSTRAINT "event_claim_kind" CHECK ("kind" IN ('EVENT', 'COMMAND', 'INTERACTION'));
ALTER TABLE "outbox"
    ADD CONSTRAINT "outbox_state" CHECK ("state" IN ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    ADD CONSTRAINT "outbox_leased_while_sending" CHECK (("state" = 'SENDING') = ("lease_until" IS NOT NULL)),
    ADD CONSTRAINT "outbox_sent_when_sent" CHECK (("state" = 'SENT') = ("sent_at" IS NOT NULL));

-- Only what is open is looked for.
CREATE INDEX "event_claim_open" ON "event_claim"("lease_until") WHERE "done_at" IS NULL;
CREATE INDEX "outbox_open" ON "outbox"("not_before") WHERE "state" IN ('WAITING', 'SENDING');

-- Answers are kept often and change no ledger: the newest change is found without walking over their lines.
CREATE INDEX "audit_of_changes" ON "audit"("id") WHERE "verb" NOT LIKE 'ask.%';
