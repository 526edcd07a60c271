import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listByHand } from "@/lib/inspection/queries/list-by-hand";
import { BY_HAND_LIST } from "@/lib/inspection/schema";
import { outcomeText } from "@/lib/inspection/ui/by-hand-words";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("inspector");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(BY_HAND_LIST, Object.fromEntries(search));
  const [{ rows }, t, panels, screening, eligibility] = await Promise.all([
    listByHand(actor, { ...parameters, skip: 0 }),
    getWords("audit"),
    getWords("panels"),
    getWords("screening"),
    getWords("eligibility"),
  ]);
  return listExport(search.get("format"), t("byHand.title"), {
    sheetName: t("byHand.sheet"),
    columns: [
      { header: t("events.at"), kind: "instant", width: 20 },
      { header: t("byHand.kind"), kind: "text", width: 16 },
      { header: t("byHand.outcome"), kind: "text", width: 24 },
      { header: t("events.who"), kind: "text" },
      { header: t("byHand.project"), kind: "text", width: 40 },
      { header: t("byHand.expert"), kind: "text" },
      { header: t("byHand.reason"), kind: "text", width: 60 },
    ],
    rows: rows.map((row) => [
      row.at,
      t(`byHand.kinds.${row.kind}`),
      outcomeText({ audit: t, panels, screening, eligibility }, row),
      row.byName,
      row.project,
      row.expertName,
      row.reason,
    ]),
  });
}
