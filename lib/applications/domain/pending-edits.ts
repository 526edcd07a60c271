import type { PlainRow, PlainSection } from "./content";
import type { Edit } from "./edits";
import { isKeepable, keepablePart } from "./keepable";
import { isRowValue, type Place, type PlaceValue, placeKey, sameValue, valueAt, withValue } from "./place";

/** What is typed and not yet known to be kept, by place. */
export type Pending = ReadonlyMap<string, Edit>;

/** A section as the server is known to hold it. */
export type Known = { readonly content: PlainSection; readonly revision: number };

export const noEdits: Pending = new Map();

/** Something was typed at a place. Typed back to what is known, it is no edit any more, unless a copy may still be on its way. */
export function typed(pending: Pending, known: Known, place: Place, value: PlaceValue): Pending {
  const wholeRow = place.cell === undefined ? undefined : pending.get(placeKey({ ...place, cell: undefined }));
  if (wholeRow) return typedInNewRow(pending, wholeRow, place, value);
  if (isRowValue(value)) return typedRow(pending, known, place, value);
  const next = new Map(pending);
  if (place.row !== undefined && place.cell === undefined) {
    forgetCells(next, place);
    if (value === null) tryTableAgain(next, place);
  }
  return typedValue(next, known, place, value);
}

function typedValue(next: Map<string, Edit>, known: Known, place: Place, value: PlaceValue): Pending {
  const key = placeKey(place);
  const theirs = valueAt(known.content, place);
  const edit = next.get(key) ?? withItsRow({ place, revision: known.revision, over: [theirs], value }, known);
  if (sameValue(theirs, value) && edit.over.length <= 1) next.delete(key);
  else next.set(key, marked({ ...edit, value }));
  return next;
}

/** What no draft has room for is marked when it is typed, and no longer once it is shortened. */
export const marked = (edit: Edit): Edit => ({ ...edit, unkept: isKeepable(edit.value) ? undefined : true });

/** A whole row at once: cells that are too long wait by themselves, and do not hold up the row. */
function typedRow(pending: Pending, known: Known, place: Place, value: PlainRow): Pending {
  const next = new Map(pending);
  forgetCells(next, place);
  const { row, tooLong } = keepablePart(value);
  const withRow = typedValue(next, known, place, row);
  return tooLong.reduce((edits, cell) => typed(edits, known, { ...place, cell }, value[cell] ?? ""), withRow);
}

/** A row that is new here is one edit, whatever is typed in it; only a cell that is too long stands beside it. */
function typedInNewRow(pending: Pending, edit: Edit, place: Place, value: PlaceValue): Pending {
  const { cell } = place;
  if (cell === undefined || value === null || isRowValue(value) || !isRowValue(edit.value)) return pending;
  const next = new Map(pending);
  const key = placeKey(place);
  if (!isKeepable(value)) {
    return next.set(key, { place, revision: edit.revision, over: [edit.value[cell] ?? ""], value, unkept: true });
  }
  next.delete(key);
  return next.set(placeKey(edit.place), { ...edit, value: { ...edit.value, [cell]: value } });
}

/** A row has gone: those that were too many are tried again. */
function tryTableAgain(edits: Map<string, Edit>, { field }: Place): void {
  for (const [key, edit] of edits) if (edit.place.field === field) edits.set(key, marked(edit));
}

function forgetCells(edits: Map<string, Edit>, { field, row }: Place): void {
  for (const [key, { place }] of edits) {
    if (place.field === field && place.row === row && place.cell !== undefined) edits.delete(key);
  }
}

/**
 * So many values of one place may be on their way without an answer. From then on the last of them is sent again until one
 * comes, and what was typed since follows: a line that is dead for hours must not make a list of hours.
 */
const MOST_UNANSWERED = 12;

/** What can be sent now. */
export const sendable = (pending: Pending): readonly Edit[] =>
  [...pending.values()].filter((edit) => !(edit.disputed || edit.unkept)).map(asFarAsUnanswered);

function asFarAsUnanswered(edit: Edit): Edit {
  const last = edit.over.at(-1);
  const isFull = edit.over.length > MOST_UNANSWERED && !edit.over.some((seen) => sameValue(seen, edit.value));
  return isFull && last !== undefined ? { ...edit, value: last } : edit;
}

export const disputed = (pending: Pending): readonly Edit[] => [...pending.values()].filter((edit) => edit.disputed);
export const unkept = (pending: Pending): readonly Edit[] => [...pending.values()].filter((edit) => edit.unkept);

/** The server found no room for these; what was typed there since is another matter. */
export function markedUnkept(pending: Pending, edits: readonly Edit[]): Pending {
  const next = new Map(pending);
  for (const { place, value } of edits) {
    const edit = next.get(placeKey(place));
    if (edit && sameValue(edit.value, value)) next.set(placeKey(place), { ...edit, unkept: true });
  }
  return next;
}

/** Before they are sent: if no answer comes, the server may hold these values, and then they are one's own. */
export function asSent(pending: Pending, sent: readonly Edit[]): Pending {
  const next = new Map(pending);
  for (const { place, value } of sent) {
    const key = placeKey(place);
    const edit = next.get(key);
    if (edit && !edit.over.some((seen) => sameValue(seen, value))) {
      next.set(key, { ...edit, over: [...edit.over, value] });
    }
  }
  return next;
}

/**
 * The server is known to hold this now. An edit that stands there is done; one whose ground is unchanged goes on from there;
 * one that a colleague's words stand against waits for a choice. So does a row that a colleague took away while it was written
 * in: as a whole, with every cell that was typed.
 */
export function rebased(pending: Pending, known: Known): Pending {
  const next = new Map<string, Edit>();
  for (const edit of pending.values()) {
    if (isInNewRow(pending, edit)) next.set(placeKey(edit.place), edit);
    else if (isOfGoneRow(known, edit)) waitWithItsRow(next, edit, known.revision);
    else {
      const left = leftOf(edit, valueAt(known.content, edit.place), known.revision);
      for (const each of left) next.set(placeKey(each.place), withItsRow(each, known));
    }
  }
  return next;
}

const rowOf = ({ content }: Known, { field, row }: Place): PlaceValue =>
  row === undefined ? null : valueAt(content, { field, row });

/** An edit of one cell remembers the row around it. */
function withItsRow(edit: Edit, known: Known): Edit {
  const row = edit.place.cell === undefined ? null : rowOf(known, edit.place);
  return isRowValue(row) ? { ...edit, within: row } : edit;
}

const isOfGoneRow = (known: Known, { place }: Edit): boolean =>
  place.cell !== undefined && rowOf(known, place) === null;

/** All that is typed in one row becomes one edit of that row; only a cell that is too long stands beside it. */
function waitWithItsRow(next: Map<string, Edit>, edit: Edit, revision: number): void {
  const { field, row, cell } = edit.place;
  if (row === undefined || cell === undefined) return;
  const place = { field, row };
  const within = edit.within ?? { id: row };
  const earlier = next.get(placeKey(place))?.value;
  const before = isRowValue(earlier) ? earlier : within;
  const { value } = edit;
  const mine = edit.unkept || value === null || isRowValue(value) ? before : { ...before, [cell]: value };
  next.set(placeKey(place), { place, revision, over: [within], value: mine, disputed: true });
  if (edit.unkept) next.set(placeKey(edit.place), edit);
}

/** A cell that waits beside its row has no ground of its own before the row is there. */
const isInNewRow = (pending: Pending, { place }: Edit): boolean =>
  place.cell !== undefined && pending.has(placeKey({ ...place, cell: undefined }));

function leftOf(edit: Edit, theirs: PlaceValue, revision: number): readonly Edit[] {
  if (sameValue(theirs, edit.value)) return [];
  if (isRowValue(theirs) && isRowValue(edit.value)) return cellsLeftOf(edit, theirs, edit.value, revision);
  const ground = edit.over.findIndex((seen) => sameValue(seen, theirs));
  return ground < 0
    ? [{ ...edit, disputed: true }]
    : [{ ...edit, revision, over: edit.over.slice(ground), disputed: undefined }];
}

/** A row that both sides have by now is told apart cell by cell. */
function cellsLeftOf(edit: Edit, theirs: PlainRow, mine: PlainRow, revision: number): readonly Edit[] {
  const seen = edit.over.filter(isRowValue);
  return Object.keys(mine)
    .filter((cell) => cell !== "id")
    .flatMap((cell) => {
      const over = seen.map((row) => row[cell] ?? "");
      if (over.length > 0 && sameValue(over.at(-1), mine[cell])) return []; // untouched since it was sent
      const place = { ...edit.place, cell };
      return leftOf({ place, revision, over, value: mine[cell] ?? "" }, theirs[cell] ?? "", revision);
    });
}

/** The person chose their own words over those that are saved. A row that the other side took away comes back whole. */
export function choseMine(pending: Pending, known: Known, { place }: Edit): Pending {
  const mine = pending.get(placeKey(place));
  if (!mine) return pending;
  const over = [valueAt(known.content, place)];
  const chosen = marked({ ...mine, revision: known.revision, over, disputed: undefined });
  return new Map(pending).set(placeKey(place), chosen);
}

/** The person chose what is saved: what was typed here is let go. */
export function choseTheirs(pending: Pending, { place }: Edit): Pending {
  const next = new Map(pending);
  next.delete(placeKey(place));
  if (place.row !== undefined && place.cell === undefined) forgetCells(next, place);
  return next;
}

/** The section as it stands in the form: what the server holds, with everything typed on top. */
export function withPending(content: PlainSection, pending: Pending): PlainSection {
  let shown = content;
  for (const { place, value } of pending.values()) shown = withValue(shown, place, value);
  return shown;
}
