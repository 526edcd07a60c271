import { saveSection } from "@/lib/applications/commands/save-section";
import { isSectionCode } from "@/lib/applications/domain/content";
import { lookAtSection } from "@/lib/applications/queries/look-at-section";
import { exchangeSchema } from "@/lib/applications/schema/requests";
import { requireSender } from "@/lib/auth/require-sender";
import { storableJson } from "@/lib/core/storable";
import { isUuid } from "@/lib/core/uuid";
import { receiveBytes } from "@/lib/documents/receive-bytes";

type Route = { params: Promise<{ applicationId: string; section: string }> };

const MAX_BYTES = 6_000_000;

/**
 * What an open form says, and what it hears: words typed go in, words of colleagues come out. A plain address and no Server
 * Action, because a tab that is being closed can still send to it, and because actions of a page wait for one another.
 */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireSender("firm");
  if (actor instanceof Response) return actor;
  const { applicationId, section } = await params;
  if (!isSectionCode(section) || !isUuid(applicationId)) return refused("not-found", 404);
  const received = await receiveBytes(request, MAX_BYTES);
  const parsed = exchangeSchema.safeParse(received.ok ? storableJson(received.value.toString("utf8")) : null);
  if (!parsed.success) return refused("words-unreadable", 422);
  const { account, revision, edits } = parsed.data;
  if (account !== actor.accountId) return refused("other-account", 409);
  if (edits.length === 0) {
    const look = await lookAtSection(actor, { applicationId, section, revision });
    return look ? answer(look, 200) : refused("not-found", 404);
  }
  const saved = await saveSection(actor, { applicationId, section, revision, edits });
  if (!saved.ok) return refused(saved.error, saved.error === "not-found" ? 404 : 409);
  const { refused: _, unkept, ...kept } = saved.value;
  return answer({ ...kept, unkept: unkept.map(({ place }) => place) }, 200);
}

const refused = (refusal: string, status: number) => answer({ refusal }, status);

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
