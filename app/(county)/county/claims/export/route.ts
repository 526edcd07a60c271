import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listClaims } from "@/lib/firms/queries/list-claims";
import { CLAIM_LIST } from "@/lib/firms/schema";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("county");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(CLAIM_LIST, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listClaims(actor, { ...parameters, skip: 0 }), getWords("firms")]);
  return listExport(search.get("format"), t("claims.title"), {
    sheetName: t("claims.title"),
    columns: [
      { header: t("firmName"), kind: "text", width: 32 },
      { header: t("uscc"), kind: "text", width: 22 },
      { header: t("own.state"), kind: "text" },
      { header: t("claims.otherClaims"), kind: "number" },
      { header: t("licence.label"), kind: "text" },
      { header: t("claims.since"), kind: "instant", width: 20 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.uscc,
      t(`claimStates.${row.state}`),
      row.rivals,
      t(row.hasLicence ? "claims.licenceThere" : "claims.licenceLacking"),
      row.since,
    ]),
  });
}
