import "server-only";
import type { ScanState } from "@/lib/core/scan-state";
import type { Handle } from "@/lib/db/as-actor";
import { scansOf } from "@/lib/db/read-scans";
import { type AssessedApplication, readOneAssessed } from "@/lib/screening/queries/read-assessed";
import type { CountedFigures, SiteFigureFound } from "../domain/conclusion";
import type { KeptScan } from "../domain/signed-scans";
import type { Checker, SiteCheckResult, SiteCheckState, SiteFigure } from "../domain/site-check";

export type SitePhotoView = {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly scan: ScanState | null;
  readonly caption: string;
  readonly addedAt: Date;
};

/** With what counted before it, once the record is concluded. */
export type KeptFigure = SiteFigureFound & { readonly before: SiteFigureFound["value"] | null };

export type ReadSiteCheck = {
  readonly id: string;
  readonly callId: string;
  readonly applicationId: string;
  readonly state: SiteCheckState;
  readonly version: number;
  readonly checkedOn: string | null;
  readonly people: readonly Checker[];
  readonly firmPerson: string;
  readonly findings: string;
  readonly result: SiteCheckResult | null;
  readonly figures: readonly KeptFigure[];
  readonly concludedAt: Date | null;
  readonly signedAt: Date | null;
  /** The signed scan, once it is there, and what has taken its place; the last one counts. */
  readonly scans: readonly KeptScan[];
  readonly withdrawnReason: string | null;
  readonly photos: readonly SitePhotoView[];
};

const scanned = { id: true, sha256: true, uploadedAt: true } as const;

const columns = {
  id: true,
  callId: true,
  applicationId: true,
  state: true,
  version: true,
  checkedOn: true,
  people: true,
  firmPerson: true,
  findings: true,
  result: true,
  figures: true,
  concludedAt: true,
  signedAt: true,
  record: { select: scanned },
  copies: { orderBy: { place: "asc" }, select: { evidence: { select: scanned } } },
  withdrawnReason: true,
  photos: {
    orderBy: { addedAt: "asc" },
    select: {
      evidenceId: true,
      caption: true,
      addedAt: true,
      evidence: { select: { fileName: true, byteCount: true, sha256: true } },
    },
  },
} as const;

/** One record; null for what does not exist and what the actor may not know of. */
export async function readSiteCheck(handle: Handle, id: string): Promise<ReadSiteCheck | null> {
  const row = await handle.db.siteCheck.findUnique({ where: { id }, select: columns });
  if (!row) return null;
  const { checkedOn, people, figures, photos, record, copies, ...rest } = row;
  const signed = [...(record ? [record] : []), ...copies.map(({ evidence }) => evidence)];
  const scans = await scansOf(handle, [...photos.map(({ evidence }) => evidence), ...signed]);
  return {
    ...rest,
    checkedOn: checkedOn?.toISOString().slice(0, 10) ?? null,
    people: people as Checker[], // written by save-site-check alone, from this very type
    figures: foundFigures(figures),
    scans: signed.map(({ id: kept, sha256, uploadedAt }) => ({
      ...{ id: kept, keptAt: uploadedAt, scan: scans.get(sha256) ?? null },
    })),
    photos: photos.map(({ evidence: { sha256, ...file }, ...photo }) => ({
      ...photo,
      ...file,
      scan: scans.get(sha256) ?? null,
    })),
  };
}

type StoredFigure = { readonly figure: SiteFigure; readonly value: string; readonly before: string | null };

/** Amounts are kept as whole fen in text, for JSON has no bigint. */
const foundFigures = (json: unknown): readonly KeptFigure[] =>
  (json as StoredFigure[]).map(({ figure, value, before }) => ({
    figure,
    value: figureOf(figure, value),
    before: before === null ? null : figureOf(figure, before),
  }));

const figureOf = (figure: SiteFigure, text: string) => (figure === "jobs" ? Number(text) : BigInt(text));

/** `counted` is what the figures take the place of: written down when the record is concluded. */
export const storedFigures = (figures: readonly SiteFigureFound[], counted: CountedFigures | null): StoredFigure[] =>
  figures.map(({ figure, value }) => ({
    figure,
    value: String(value),
    before: counted === null ? null : String(counted[figure]),
  }));

/** The application of a record as the city's desk judges it. */
export async function readChecked(handle: Handle, applicationId: string): Promise<AssessedApplication> {
  const application = await readOneAssessed(handle, { id: applicationId });
  if (!application) throw new Error(`application ${applicationId} has a site check and no submission`);
  return application;
}

export function countedFigures({ assessment: { figures } }: AssessedApplication): CountedFigures {
  return {
    investment_excl_vat: figures.investmentExclVatFen,
    investment_incl_vat: figures.investmentInclVatFen,
    equipment_excl_vat: figures.equipmentExclVatFen,
    new_revenue: figures.newRevenueFen,
    new_tax: figures.newTaxFen,
    jobs: figures.jobs,
  };
}
