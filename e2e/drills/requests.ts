import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { root } from "../../scripts/bootstrap/places.mjs";
import { openSessionFor } from "../session";

/** Talks to a server as a browser does, without one: what a drill sends must not wait for a page. */
export type Sender = { readonly address: string; readonly cookie: string };

export async function senderFor(accountId: string, address: string): Promise<Sender> {
  const { name, value } = await openSessionFor(accountId);
  return { address, cookie: `${name}=${value}` };
}

export type SubmitAttempt = { readonly applicationId: string; readonly idempotencyKey: string };

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.object({ receiptNo: z.string() }) }),
  z.object({ ok: z.literal(true), value: z.object({ late: z.string() }) }),
  z.object({ ok: z.literal(false), refusal: z.string() }),
]);
export type SubmitReply = z.output<typeof answerSchema>;

/** The Server Action behind the button. Null when no whole answer came: nobody knows then what happened. */
export async function submitBy({ address, cookie }: Sender, attempt: SubmitAttempt): Promise<SubmitReply | null> {
  try {
    const response = await fetch(`${address}/applications/${attempt.applicationId}/check`, {
      method: "POST",
      headers: {
        cookie,
        origin: address,
        accept: "text/x-component",
        "next-action": submitActionId(),
        "content-type": "text/plain;charset=UTF-8",
      },
      body: JSON.stringify([{ ...attempt, ineligibleConfirmed: true }]),
    });
    return replyIn(await response.text());
  } catch {
    return null;
  }
}

/** The answer is one of the numbered lines in which React sends values. */
function replyIn(text: string): SubmitReply | null {
  for (const [, json = ""] of text.matchAll(/^[0-9a-f]+:(\{"ok":.*\})$/gm)) {
    const reply = answerSchema.safeParse(JSON.parse(json));
    if (reply.success) return reply.data;
  }
  return null;
}

let actionId: string | null = null;

function submitActionId(): string {
  actionId ??= readActionId("submitApplicationAction");
  return actionId;
}

const manifestSchema = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string().optional() })) });

function readActionId(name: string): string {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  const file = path.join(root, folder, "server", "server-reference-manifest.json");
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const [id] = Object.entries(node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (id === undefined) throw new Error(`the build has no action ${name}`);
  return id;
}

/** True when the file was taken, null when no whole answer came. */
export async function uploadBy(
  { address, cookie }: Sender,
  applicationId: string,
  bytes: Buffer,
): Promise<boolean | null> {
  try {
    const response = await fetch(`${address}/api/applications/${applicationId}/evidence`, {
      method: "POST",
      headers: {
        cookie,
        origin: address,
        "content-type": "application/pdf",
        "x-evidence-kind": "other",
        "x-evidence-name": encodeURIComponent("材料.pdf"),
        "x-evidence-bytes": String(bytes.length),
        "x-evidence-sha256": createHash("sha256").update(bytes).digest("hex"),
      },
      body: new Uint8Array(bytes),
    });
    await response.text();
    return response.status === 201;
  } catch {
    return null;
  }
}
