import { answerCorrections } from "@/lib/applications/commands/answer-corrections";
import { saveSection } from "@/lib/applications/commands/save-section";
import { decisionOf, isAnswersCode } from "@/lib/applications/domain/answers";
import { isSectionCode, type PaperCode } from "@/lib/applications/domain/content";
import type { Edit } from "@/lib/applications/domain/edits";
import { lookAtAnswers } from "@/lib/applications/queries/look-at-answers";
import { lookAtSection } from "@/lib/applications/queries/look-at-section";
import { exchangeSchema } from "@/lib/applications/schema/requests";
import type { FirmActor } from "@/lib/auth/actor";
import { requireSender } from "@/lib/auth/require-sender";
import { err, ok } from "@/lib/core/result";
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
  if (!(isSectionCode(section) || isAnswersCode(section)) || !isUuid(applicationId)) return refused("not-found", 404);
  const received = await receiveBytes(request, MAX_BYTES);
  const parsed = exchangeSchema.safeParse(received.ok ? storableJson(received.value.toString("utf8")) : null);
  if (!parsed.success) return refused("words-unreadable", 422);
  const { account, revision, edits } = parsed.data;
  if (account !== actor.accountId) return refused("other-account", 409);
  if (edits.length === 0) {
    const look = await lookAt(actor, section, { applicationId, revision });
    return look.ok ? answer(look.value, 200) : refusedAs(look.error);
  }
  const saved = await save(actor, section, { applicationId, revision, edits });
  if (!saved.ok) return refusedAs(saved.error);
  const { refused: _, unkept, ...kept } = saved.value;
  return answer({ ...kept, unkept: unkept.map(({ place }) => place) }, 200);
}

type Known = { applicationId: string; revision: number };
async function lookAt(actor: FirmActor, paper: PaperCode, known: Known) {
  if (isAnswersCode(paper)) return lookAtAnswers(actor, { ...known, decisionId: decisionOf(paper) });
  const look = await lookAtSection(actor, { ...known, section: paper });
  return look ? ok(look) : err("not-found" as const);
}

type Sent = Known & { edits: readonly Edit[] };
const save = (actor: FirmActor, paper: PaperCode, sent: Sent) =>
  isAnswersCode(paper)
    ? answerCorrections(actor, { ...sent, decisionId: decisionOf(paper) })
    : saveSection(actor, { ...sent, section: paper });

const refusedAs = (refusal: string) => refused(refusal, refusal === "not-found" ? 404 : 409);
const refused = (refusal: string, status: number) => answer({ refusal }, status);

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
