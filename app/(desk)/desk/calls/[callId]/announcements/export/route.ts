import { announcementTable } from "@/lib/announcements/queries/announcement-table";
import { listAnnouncements } from "@/lib/announcements/queries/list-announcements";
import { ANNOUNCEMENT_LIST } from "@/lib/announcements/schema";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { getWords } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

export async function GET(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(ANNOUNCEMENT_LIST, Object.fromEntries(search));
  const list = (await listAnnouncements(actor, (await params).callId, parameters)) ?? (await refuseUnknown(actor));
  const t = await getWords("announcements");
  return listExport(search.get("format"), t("title"), announcementTable(list.rows, t));
}
