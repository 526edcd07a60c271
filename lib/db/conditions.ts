import type { Prisma } from "./generated/client";

/** Types of conditions that queries compose; the generated client itself stays inside lib/db. */
export type AccountWhere = Prisma.AccountWhereInput;
export type AuditEventWhere = Prisma.AuditEventWhereInput;
export type ApplicationWhere = Prisma.ApplicationWhereInput;
export type ApplicationOrder = Prisma.ApplicationOrderByWithRelationInput;
export type AssignmentOrder = Prisma.AssignmentOrderByWithRelationInput;
export type FirmWhere = Prisma.FirmWhereInput;
export type EvidenceWhere = Prisma.EvidenceWhereInput;
export type CallWhere = Prisma.CallWhereInput;
export type LibraryEntryWhere = Prisma.LibraryEntryWhereInput;
export type QuestionWhere = Prisma.QuestionWhereInput;
export type NoticeWhere = Prisma.NoticeWhereInput;
/** A JSON column's value as it is written. */
export type JsonInput = Prisma.InputJsonValue;
