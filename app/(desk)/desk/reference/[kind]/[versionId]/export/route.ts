import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { isReferenceKind } from "@/lib/reference/domain/kinds";
import { findVersion } from "@/lib/reference/queries/list-versions";
import { versionTable } from "@/lib/reference/queries/version-table";
import { ROW_LIST } from "@/lib/reference/schema";
import { getLocale } from "@/lib/words/server";

type Context = { params: Promise<{ kind: string; versionId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor("officer");
  const { kind, versionId } = await params;
  if (!isReferenceKind(kind)) return refuseUnknown(actor);
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(ROW_LIST, Object.fromEntries(search));
  const [page, locale] = await Promise.all([findVersion(actor, kind, versionId, parameters), getLocale()]);
  if (!page) return refuseUnknown(actor);
  const table = versionTable(page, locale);
  return listExport(search.get("format"), table.sheetName, table);
}
