-- CreateEnum
CREATE TYPE "role" AS ENUM ('firm', 'county', 'officer', 'expert', 'approver', 'inspector', 'admin');

-- CreateEnum
CREATE TYPE "call_state" AS ENUM ('draft', 'open', 'closed', 'screening', 'reviewing', 'sealed', 'deliberating', 'publicity', 'confirmed', 'archived');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('draft', 'submitted', 'returned', 'recommended', 'eligible', 'in_review', 'proposed', 'reserve', 'not_selected', 'confirmed', 'following_up', 'archived', 'withdrawn', 'not_recommended', 'ineligible', 'revoked');

-- CreateEnum
CREATE TYPE "section_code" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F', 'G');

-- CreateEnum
CREATE TYPE "screening_stage" AS ENUM ('county', 'city');

-- CreateEnum
CREATE TYPE "screening_verdict" AS ENUM ('recommended', 'returned', 'not_recommended', 'eligible', 'ineligible');

-- CreateEnum
CREATE TYPE "verified_figure" AS ENUM ('investment_excl_vat', 'investment_incl_vat', 'equipment_excl_vat', 'new_revenue', 'new_tax', 'jobs', 'above_scale');

-- CreateEnum
CREATE TYPE "ruling_decision" AS ENUM ('met', 'not_met');

-- CreateEnum
CREATE TYPE "assignment_state" AS ENUM ('assigned', 'cleared', 'recused', 'ended');

-- CreateEnum
CREATE TYPE "conflict_state" AS ENUM ('suspected', 'confirmed', 'cleared');

-- CreateEnum
CREATE TYPE "sheet_state" AS ENUM ('draft', 'locked', 'superseded', 'void');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('proposed', 'approved', 'sent_back');

-- CreateEnum
CREATE TYPE "award_outcome" AS ENUM ('proposed', 'reserve', 'not_selected');

-- CreateEnum
CREATE TYPE "notice_format" AS ENUM ('html', 'pdf', 'csv', 'json');

-- CreateEnum
CREATE TYPE "day_unit" AS ENUM ('working', 'calendar');

-- CreateEnum
CREATE TYPE "selection_mode" AS ENUM ('strict_stop', 'partial_last', 'skip_fit');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "firmId" UUID,
    "unitCode" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "disabledAt" TIMESTAMPTZ(6),
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "accountId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "firm" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "uscc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "usccFlagged" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "firm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "firmId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(6),
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "documentNo" TEXT NOT NULL,
    "state" "call_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "opensAt" TIMESTAMPTZ(6) NOT NULL,
    "closesAt" TIMESTAMPTZ(6) NOT NULL,
    "policy" JSONB NOT NULL,
    "counting" JSONB NOT NULL,
    "rubric" JSONB NOT NULL,
    "attachments" JSONB NOT NULL,
    "contacts" JSONB NOT NULL,
    "budgetFen" BIGINT NOT NULL,
    "maxAwards" INTEGER NOT NULL,
    "awardFen" BIGINT NOT NULL,
    "selectionMode" "selection_mode" NOT NULL DEFAULT 'strict_stop',
    "minScoreCenti" INTEGER,
    "drawSeed" TEXT NOT NULL DEFAULT '',
    "publicityDays" INTEGER NOT NULL,
    "publicityUnit" "day_unit" NOT NULL DEFAULT 'working',
    "noticeSha256" TEXT,
    "noticeName" TEXT,
    "noticeBytes" INTEGER,
    "frozen" TEXT,
    "sha256" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(6),
    "closedAt" TIMESTAMPTZ(6),
    "sealedAt" TIMESTAMPTZ(6),
    "sealRoot" TEXT,

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "library_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "library_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "year" INTEGER NOT NULL,
    "entryNo" TEXT NOT NULL,
    "projectCode" TEXT,
    "projectName" TEXT NOT NULL,
    "firmName" TEXT NOT NULL,
    "uscc" TEXT,
    "division" TEXT,
    "plannedInvestmentFen" BIGINT,
    "codeKey" TEXT,
    "usccKey" TEXT,
    "nameKey" TEXT NOT NULL,
    "importId" UUID NOT NULL,

    CONSTRAINT "library_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "documentNo" TEXT NOT NULL,
    "offDays" JSONB NOT NULL,
    "makeUpDays" JSONB NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "firmId" UUID NOT NULL,
    "firmName" TEXT NOT NULL,
    "uscc" TEXT NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'draft',
    "stateSince" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "unitCode" TEXT,
    "projectName" TEXT NOT NULL DEFAULT '',
    "projectCode" TEXT,
    "firstSubmittedAt" TIMESTAMPTZ(6),
    "returnedBy" "screening_stage",
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_section" (
    "applicationId" UUID NOT NULL,
    "section" "section_code" NOT NULL,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,

    CONSTRAINT "application_section_pkey" PRIMARY KEY ("applicationId","section")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "receiptNo" TEXT NOT NULL,
    "idempotencyKey" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "evidenceList" JSONB NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "callSha256" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(6) NOT NULL,
    "submittedById" UUID NOT NULL,
    "unitCode" TEXT NOT NULL,
    "registrationDivision" TEXT NOT NULL,
    "aboveScale" BOOLEAN NOT NULL,
    "projectCode" TEXT,
    "projectName" TEXT NOT NULL,
    "investmentExclVatFen" BIGINT NOT NULL,
    "investmentInclVatFen" BIGINT NOT NULL,
    "equipmentExclVatFen" BIGINT NOT NULL,
    "newRevenueFen" BIGINT NOT NULL,
    "newTaxFen" BIGINT NOT NULL,
    "benefitMonths" INTEGER NOT NULL,
    "benefitBasis" TEXT NOT NULL,
    "jobs" INTEGER NOT NULL,
    "completedOn" DATE NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploadedById" UUID NOT NULL,
    "uploadedRole" "role" NOT NULL,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verified_value" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "figure" "verified_figure" NOT NULL,
    "amountFen" BIGINT,
    "count" INTEGER,
    "flag" BOOLEAN,
    "evidenceId" UUID,
    "page" INTEGER,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedRole" "role" NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "verified_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ruling" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "decision" "ruling_decision" NOT NULL,
    "reasonCode" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidenceId" UUID,
    "page" INTEGER,
    "factsSha256" TEXT NOT NULL,
    "policySha256" TEXT NOT NULL,
    "isException" BOOLEAN NOT NULL DEFAULT false,
    "ruledById" UUID NOT NULL,
    "ruledAt" TIMESTAMPTZ(6) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(6),
    "approvalDocumentNo" TEXT,
    "approvalRefusedAt" TIMESTAMPTZ(6),
    "approvalReason" TEXT,

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "stage" "screening_stage" NOT NULL,
    "verdict" "screening_verdict" NOT NULL,
    "opinion" TEXT NOT NULL,
    "documentNo" TEXT,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "findings" JSONB NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "screening_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "accountId" UUID NOT NULL,
    "employerName" TEXT NOT NULL,
    "employerUscc" TEXT,
    "divisionCode" TEXT NOT NULL,
    "specialties" TEXT[],
    "title" TEXT NOT NULL,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "state" "assignment_state" NOT NULL DEFAULT 'assigned',
    "assignedById" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(6) NOT NULL,
    "declaredAt" TIMESTAMPTZ(6),
    "sheetBegunAt" TIMESTAMPTZ(6),
    "sheetLockedAt" TIMESTAMPTZ(6),
    "endedAt" TIMESTAMPTZ(6),
    "endedById" UUID,
    "endReason" TEXT,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "applicationId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" "conflict_state" NOT NULL,
    "statement" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sheet" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignmentId" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "expertId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" "sheet_state" NOT NULL DEFAULT 'draft',
    "scores" JSONB NOT NULL DEFAULT '{}',
    "comment" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "computed" JSONB,
    "totalCenti" INTEGER,
    "primaryCenti" INTEGER,
    "savedAt" TIMESTAMPTZ(6) NOT NULL,
    "lockedAt" TIMESTAMPTZ(6),
    "nonceHex" TEXT,
    "commitSha256" TEXT,

    CONSTRAINT "sheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "input" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "inputSha256" TEXT NOT NULL,
    "resultSha256" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ranking_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "rankingRunId" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'proposed',
    "opinion" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "sentBackReason" TEXT,
    "meetingName" TEXT,
    "meetingOn" DATE,
    "minutesNo" TEXT,

    CONSTRAINT "award_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award" (
    "proposalId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "outcome" "award_outcome" NOT NULL,
    "rank" INTEGER,
    "officialCenti" INTEGER,
    "sheets" INTEGER NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "reasonCode" TEXT,

    CONSTRAINT "award_pkey" PRIMARY KEY ("proposalId","applicationId")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "callId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "documentNo" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,
    "publishedById" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,
    "days" INTEGER NOT NULL,
    "unit" "day_unit" NOT NULL,
    "awards" INTEGER NOT NULL,
    "totalFen" BIGINT NOT NULL,
    "unitCodes" TEXT[],
    "confirmedAt" TIMESTAMPTZ(6),
    "confirmedById" UUID,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_file" (
    "noticeId" UUID NOT NULL,
    "format" "notice_format" NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "notice_file_pkey" PRIMARY KEY ("noticeId","format")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actorId" UUID,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "callId" UUID,
    "firmId" UUID,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "refusal" (
    "actorId" UUID NOT NULL,
    "actorRole" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "firstAt" TIMESTAMPTZ(6) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "refusal_pkey" PRIMARY KEY ("actorId","address","action","reason","hour")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "portal_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "instance" TEXT NOT NULL DEFAULT 'production',
    "offsetMs" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "portal_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "account_firmId_idx" ON "account"("firmId");

-- CreateIndex
CREATE INDEX "session_accountId_idx" ON "session"("accountId");

-- CreateIndex
CREATE INDEX "firm_uscc_idx" ON "firm"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_key" ON "invitation"("tokenSha256");

-- CreateIndex
CREATE INDEX "invitation_firmId_idx" ON "invitation"("firmId");

-- CreateIndex
CREATE INDEX "call_year_idx" ON "call"("year");

-- CreateIndex
CREATE INDEX "library_entry_codeKey_idx" ON "library_entry"("codeKey");

-- CreateIndex
CREATE INDEX "library_entry_nameKey_idx" ON "library_entry"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "library_entry_year_entry_no_key" ON "library_entry"("year", "entryNo");

-- CreateIndex
CREATE UNIQUE INDEX "library_entry_year_code_key" ON "library_entry"("year", "codeKey");

-- CreateIndex
CREATE INDEX "application_callId_state_idx" ON "application"("callId", "state");

-- CreateIndex
CREATE INDEX "application_firmId_idx" ON "application"("firmId");

-- CreateIndex
CREATE INDEX "application_unitCode_state_idx" ON "application"("unitCode", "state");

-- CreateIndex
CREATE UNIQUE INDEX "submission_receipt_no_key" ON "submission"("receiptNo");

-- CreateIndex
CREATE UNIQUE INDEX "submission_application_number_key" ON "submission"("applicationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submission_idempotency_key" ON "submission"("applicationId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "evidence_applicationId_idx" ON "evidence"("applicationId");

-- CreateIndex
CREATE INDEX "evidence_sha256_idx" ON "evidence"("sha256");

-- CreateIndex
CREATE INDEX "verified_value_applicationId_idx" ON "verified_value"("applicationId");

-- CreateIndex
CREATE INDEX "ruling_applicationId_idx" ON "ruling"("applicationId");

-- CreateIndex
CREATE INDEX "screening_decision_applicationId_idx" ON "screening_decision"("applicationId");

-- CreateIndex
CREATE INDEX "assignment_expertId_idx" ON "assignment"("expertId");

-- CreateIndex
CREATE INDEX "assignment_callId_idx" ON "assignment"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_application_expert_key" ON "assignment"("applicationId", "expertId");

-- CreateIndex
CREATE UNIQUE INDEX "conflict_pair_kind_key" ON "conflict"("expertId", "applicationId", "kind");

-- CreateIndex
CREATE INDEX "sheet_callId_idx" ON "sheet"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "sheet_assignment_version_key" ON "sheet"("assignmentId", "version");

-- CreateIndex
CREATE INDEX "ranking_run_callId_idx" ON "ranking_run"("callId");

-- CreateIndex
CREATE UNIQUE INDEX "award_proposal_call_number_key" ON "award_proposal"("callId", "number");

-- CreateIndex
CREATE INDEX "award_applicationId_idx" ON "award"("applicationId");

-- CreateIndex
CREATE INDEX "notice_year_idx" ON "notice"("year");

-- CreateIndex
CREATE UNIQUE INDEX "notice_call_version_key" ON "notice"("callId", "version");

-- CreateIndex
CREATE INDEX "notice_file_sha256_idx" ON "notice_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_subjectType_subjectId_idx" ON "audit_event"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "audit_event_callId_idx" ON "audit_event"("callId");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "firm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "firm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_entry" ADD CONSTRAINT "library_entry_importId_fkey" FOREIGN KEY ("importId") REFERENCES "library_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_firmId_fkey" FOREIGN KEY ("firmId") REFERENCES "firm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_section" ADD CONSTRAINT "application_section_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verified_value" ADD CONSTRAINT "verified_value_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verified_value" ADD CONSTRAINT "verified_value_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verified_value" ADD CONSTRAINT "verified_value_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_decision" ADD CONSTRAINT "screening_decision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_decision" ADD CONSTRAINT "screening_decision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert" ADD CONSTRAINT "expert_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "expert"("accountId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "expert"("accountId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sheet" ADD CONSTRAINT "sheet_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranking_run" ADD CONSTRAINT "ranking_run_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_proposal" ADD CONSTRAINT "award_proposal_rankingRunId_fkey" FOREIGN KEY ("rankingRunId") REFERENCES "ranking_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "award_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_callId_fkey" FOREIGN KEY ("callId") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_file" ADD CONSTRAINT "notice_file_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

