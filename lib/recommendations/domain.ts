import type { ApplicationState } from "@/lib/applications/domain/application-state";
import { err, ok, type Result } from "@/lib/core/result";

/** One application as a county recommends it. */
export type Recommended = {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly receiptNo: string;
  readonly investmentFen: bigint;
  readonly opinion: string;
  readonly documentNo: string | null;
};

/** What the firm has taken back, or the county is looking at again, is not handed up. */
const TAKEN_BACK: readonly ApplicationState[] = ["draft", "submitted", "withdrawn", "not_recommended"];

export const isStillRecommended = (state: ApplicationState, returnedBy: "county" | "city" | null) =>
  !TAKEN_BACK.includes(state) && returnedBy !== "county";

export type OrderRefusal = "nothing-to-hand-up" | "list-changed";

/** What waits, in the county's order; the order names each of them once, or the list has changed since it was shown. */
export function inOrder<Row extends Pick<Recommended, "applicationId">>(
  waiting: readonly Row[],
  order: readonly string[],
): Result<readonly Row[], OrderRefusal> {
  if (waiting.length === 0) return err("nothing-to-hand-up");
  const rows = new Map(waiting.map((row) => [row.applicationId, row]));
  const ordered = order.flatMap((id) => rows.get(id) ?? []);
  const whole = ordered.length === waiting.length && new Set(order).size === order.length;
  return whole && order.length === waiting.length ? ok(ordered) : err("list-changed");
}

/** The county's order as an address carries it: what it names first, in that order, then the rest as it was. */
export function arranged<Row extends Pick<Recommended, "applicationId">>(
  waiting: readonly Row[],
  order: string | null | undefined,
): readonly Row[] {
  const places = new Map((order ?? "").split(",").map((id, place) => [id, place]));
  const placeOf = ({ applicationId }: Row) => places.get(applicationId) ?? places.size;
  return waiting.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** One row moved one place up or down; at either end it stays. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return order;
  return order.map((each) => (each === id ? other : each === other ? id : each));
}
