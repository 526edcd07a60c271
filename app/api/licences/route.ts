import { requireSender } from "@/lib/auth/require-sender";
import { bodyOf, headerText } from "@/lib/documents/receive-bytes";
import { receiveLicence } from "@/lib/firms/commands/receive-licence";
import { announcedLicenceSchema, LICENCE_HEADERS } from "@/lib/firms/schema";

/** Takes a copy of the firm's licence: the body is its bytes. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireSender("firm");
  if (actor instanceof Response) return actor;
  const announced = announcedLicenceSchema.safeParse({
    fileName: headerText(request.headers, LICENCE_HEADERS.fileName),
    declaredType: request.headers.get("content-type") ?? "",
    byteCount: request.headers.get(LICENCE_HEADERS.byteCount),
  });
  if (!announced.success) return answer({ refusal: announced.error.issues[0]?.message ?? "invalid-input" }, 400);
  const received = await receiveLicence(actor, announced.data, bodyOf(request));
  return received.ok ? answer(received.value, 201) : answer({ refusal: received.error }, 422);
}

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
