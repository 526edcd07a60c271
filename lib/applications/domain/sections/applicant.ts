import { choice, field, listed, type TypedFields, text } from "../field";

export const LEAD_CHAINS = [
  "electronics",
  "equipment",
  "medicine-and-health",
  "green-food",
  "new-energy-and-materials",
  "other-chain",
] as const;
const FIRM_SIZES = ["large", "medium", "small", "micro"] as const;
const FIRM_TITLES = [
  "specialised-and-new",
  "little-giant",
  "single-champion",
  "high-tech",
  "technology-centre",
  "green-factory",
] as const;

/** A 申报单位. The bank account is asked for only after 拟支持. */
export const applicantFields = {
  firmName: text(100),
  uscc: { kind: "uscc" },
  registrationAuthority: listed("authorities"),
  foundedOn: field.day,
  unitCode: listed("units"),
  registeredAddress: text(200),
  plantAddress: text(200),
  industry: listed("industries"),
  leadChain: choice(LEAD_CHAINS),
  size: choice(FIRM_SIZES),
  aboveScale: field.yesNo,
  aboveScaleSince: { kind: "year", optional: true },
  aboveScaleReason: { kind: "long-text", optional: true, max: 1000 },
  titles: { kind: "choices", values: FIRM_TITLES, optional: true },
  staff: { kind: "count", min: 1, max: 999_999 },
  legalRepresentative: text(50),
  contactName: text(50),
  contactMobile: { kind: "mobile" },
  contactEmail: { kind: "email" },
} as const;

export type ApplicantContent = TypedFields<typeof applicantFields>;
