import { requireSender } from "@/lib/auth/require-sender";
import { bodyOf, headerText } from "@/lib/documents/receive-bytes";
import { receiveEvidence } from "@/lib/evidence/commands/receive-evidence";
import { announcedSchema, UPLOAD_HEADERS } from "@/lib/evidence/schema";

type Route = { params: Promise<{ applicationId: string }> };

/** Takes one file: the body is its bytes, the headers say what the browser counted. No form can send that. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireSender("firm", "county", "officer");
  if (actor instanceof Response) return actor;
  const announced = announcedSchema.safeParse(announcedIn(request.headers));
  if (!announced.success) return refusal(announced.error.issues[0]?.message ?? "invalid-input");
  const { applicationId } = await params;
  const received = await receiveEvidence(actor, applicationId, announced.data, bodyOf(request));
  return received.ok ? answer(received.value, 201) : refusal(received.error);
}

const announcedIn = (headers: Headers) => ({
  kind: headers.get(UPLOAD_HEADERS.kind),
  fileName: headerText(headers, UPLOAD_HEADERS.fileName),
  declaredType: headers.get("content-type") ?? "",
  byteCount: headers.get(UPLOAD_HEADERS.byteCount),
  sha256: headers.get(UPLOAD_HEADERS.sha256),
});

const STATUS: ReadonlyMap<string, number> = new Map([
  ["invalid-input", 400],
  ["upload-cut", 400],
  ["not-found", 404],
  ["not-editable", 409],
  ["call-closed", 409],
  ["file-too-large", 413],
  ["too-many-uploads", 429],
]);

const refusal = (code: string) => answer({ refusal: code }, STATUS.get(code) ?? 422);

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
