import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { CodedName } from "@/lib/core/coded-name";
import { sha256Hex } from "@/lib/core/sha256";
import { signInNameText } from "@/lib/core/sign-in-name";
import type { UnreadableTable } from "@/lib/core/unreadable-table";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { parseCellReference } from "@/lib/documents/spreadsheet/cell-reference";
import { readTable } from "@/lib/documents/spreadsheet/read-table";
import type { Table, TableRefusal } from "@/lib/documents/spreadsheet/table";
import { storedFormerEmployers } from "@/lib/panels/domain/employment";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { ExpertColumn, ExpertProfile } from "../domain/expert-entry";
import {
  type CheckedPool,
  checkPool,
  type DoubtfulCell,
  type FaultyExpert,
  headerFaults,
  type KnownPerson,
  looksLikePool,
  type PoolPlan,
  planPool,
} from "../domain/expert-list";

export type PoolFile = { readonly bytes: Buffer; readonly fileName: string };

/** Why a file is no list of experts at all. */
export type PoolRefusal = UnreadableTable<TableRefusal, ExpertColumn>;

export type ReadPoolFile = { readonly sha256: string; readonly lines: number; readonly checked: CheckedPool };
type Reading =
  | { readonly ok: true; readonly value: ReadPoolFile }
  | { readonly ok: false; readonly refusal: PoolRefusal };

export async function readPoolFile({ bytes, fileName }: PoolFile, units: readonly CodedName[]): Promise<Reading> {
  const reading = await readTable(bytes, fileName, { isHeader: looksLikePool, lenient: true });
  if (!reading.ok) return { ok: false, refusal: { code: reading.error, at: reading.at ?? null } };
  const { sheetName, header, rows, readLeniently } = reading.value;
  const faults = headerFaults(header);
  if (faults.missing.length + faults.repeated.length > 0) return { ok: false, refusal: { code: "columns", ...faults } };
  if (rows.length === 0) return { ok: false, refusal: { code: "no-rows", sheetName } };
  const checked = checkPool(header, rows, units, doubtfulCells(readLeniently));
  return { ok: true, value: { sha256: sha256Hex(bytes), lines: rows.length, checked } };
}

/** Where formulas and merged ranges stand: in a list of people each is a fault, told together with all others. */
function doubtfulCells({ formulas, merged }: Table["readLeniently"]): DoubtfulCell[] {
  const at = (references: readonly string[], code: DoubtfulCell["code"]) =>
    references.flatMap((reference) => {
      const place = parseCellReference(reference.split(":")[0] ?? "");
      return place ? [{ ...place, code }] : [];
    });
  return [...at(formulas, "formula-cell"), ...at(merged, "merged-cells")];
}

const comparable = (profile: ExpertProfile): string =>
  canonicalJson({
    employerName: profile.employerName,
    employerUscc: profile.employerUscc,
    formerEmployers: profile.formerEmployers.map(({ name, uscc, until }) => ({ name, uscc, until })),
    groupUsccs: [...profile.groupUsccs],
    divisionCode: profile.divisionCode,
    specialties: [...profile.specialties],
    title: profile.title,
    slot: profile.slot,
    retiredOn: profile.retiredOn,
    isActive: profile.isActive,
  });

/** The people whom the list names as far as the officer may know of them, compared with the list. */
export async function planFor({ db }: Handle, { entries }: CheckedPool): Promise<PoolPlan> {
  const names = entries.map(({ entry }) => signInNameText(entry.signInName));
  const accounts = await db.account.findMany({
    where: { disabledAt: null, OR: [{ email: { in: names } }, { mobile: { in: names } }] },
    select: { id: true, name: true, email: true, mobile: true, expert: true },
  });
  const known = accounts.map(
    ({ id, name, email, mobile, expert }): KnownPerson => ({
      accountId: id,
      name,
      signInNames: [email, mobile].filter((each) => each !== null),
      profile: expert && comparable(storedProfile(expert)),
    }),
  );
  return planPool(entries, known, comparable);
}

type Row = Awaited<ReturnType<Handle["db"]["expert"]["findUniqueOrThrow"]>>;

export const storedProfile = (row: Row): ExpertProfile => ({
  employerName: row.employerName,
  employerUscc: row.employerUscc,
  formerEmployers: storedFormerEmployers(row.formerEmployers),
  groupUsccs: row.groupUsccs,
  divisionCode: row.divisionCode,
  specialties: row.specialties,
  title: row.title,
  slot: row.slot,
  retiredOn: row.retiredOn?.toISOString().slice(0, 10) ?? null,
  isActive: row.isActive,
});

export type PoolPreview = {
  readonly sha256: string;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: readonly FaultyExpert[];
};

/** What taking the list in would do, with every faulty row; nothing is written. */
export async function previewPool(
  actor: OfficerActor,
  file: PoolFile,
): Promise<{ readonly ok: true; readonly value: PoolPreview } | { readonly ok: false; readonly refusal: PoolRefusal }> {
  const reading = await readPoolFile(file, await asActor(actor, unitsInForce));
  if (!reading.ok) return reading;
  const { checked, sha256, lines } = reading.value;
  const plan = await asActor(actor, (handle) => planFor(handle, checked));
  const faults = [...checked.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged };
  return { ok: true, value: { sha256, lines, ...counts, faults } };
}

/** What the import's address answers. */
export type PoolAnswer =
  | { readonly kind: "preview"; readonly preview: PoolPreview }
  | { readonly kind: "unreadable"; readonly refusal: PoolRefusal }
  | { readonly kind: "imported"; readonly added: number; readonly changed: number; readonly unchanged: number }
  | {
      readonly kind: "refused";
      readonly refusal: "file-unreadable" | "file-changed" | "rows-faulty" | "sign-in-name-taken";
    };
