import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { ok } from "@/lib/core/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { asOwner } from "@/lib/testing/database";
import { accepted, aFirm, anOfficer } from "@/lib/testing/people";
import { defineAction } from "./define-action";
import { requireSender } from "./require-sender";
import { sealSessionId, sessionCookieName } from "./session-cookie";
import { signIn } from "./sign-in";

/** The request that an action finds itself in; everything behind it is real. */
const request = vi.hoisted(() => ({ headers: new Map<string, string>(), cookies: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => ({ get: (name: string) => request.headers.get(name) ?? null }),
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { value: request.cookies.get(name) } : undefined),
  }),
}));

const ran = vi.fn(async () => ok("done"));
const act = defineAction(["firm"], z.object({ words: z.string().max(10, "too-long") }), ran);
const words = { words: "示例" };

beforeEach(() => {
  ran.mockClear();
  request.cookies.clear();
  request.headers.clear();
  request.headers.set("origin", env().PORTAL_URL);
  request.headers.set("x-jigai-client", "198.51.100.20");
});

async function signedIn(person: { readonly email: string; readonly password: string }): Promise<string> {
  const { sessionId } = accepted(await signIn(person.email, person.password, "198.51.100.20", "Test"));
  request.cookies.set(sessionCookieName(), await sealSessionId(sessionId));
  return sessionId;
}

it("runs for somebody in the role, with the person proven from the database", async () => {
  const firm = await aFirm();
  await signedIn(firm);
  expect(await act(words, null)).toEqual({ ok: true, value: "done" });
  expect(ran).toHaveBeenCalledWith(expect.objectContaining({ role: "firm", firmId: firm.actor.firmId }), words);
});

it("says in the log, and not in the audit, that somebody was refused who is not signed in", async () => {
  const said = vi.spyOn(log(), "info");
  const events = async () =>
    (await asOwner((owner) => owner.query(`select 1 from "audit_event" union all select 1 from "refusal"`))).rowCount;
  const before = await events();
  request.headers.set("x-jigai-path", "/applications?token=secret");
  expect(await act(words, null)).toMatchObject({ refusal: "not-signed-in" });
  expect(await signIn("nobody@example.com", "not-the-password", "198.51.100.21", "Test")).toMatchObject({ ok: false });
  expect(said.mock.calls).toEqual([
    [{ path: "/applications", address: "198.51.100.20" }, "refused: nobody is signed in"],
    [{ why: "wrong-credentials", address: "198.51.100.21" }, "refused: a sign-in"],
  ]);
  expect(await events()).toBe(before);
  said.mockRestore();
});

it("asks who it is before it looks at what was sent", async () => {
  const broken = { words: "x".repeat(99), more: 1 } as unknown as typeof words; // what a stranger may post
  expect(await act(broken, null)).toMatchObject({ ok: false, refusal: "not-signed-in", faults: [] });
  const officer = await anOfficer();
  await signedIn(officer);
  await asOwner((owner) =>
    owner.query(`update "account" set "mustChangePassword" = false where "id" = $1`, [officer.actor.accountId]),
  );
  expect(await act(broken, null)).toMatchObject({ ok: false, refusal: "not-found", faults: [] });
  const { rows } = await asOwner((owner) =>
    owner.query(`select "action", "reason" from "refusal" where "actorId" = $1`, [officer.actor.accountId]),
  );
  expect(rows).toEqual([{ action: "act as firm", reason: "not-found" }]);
  expect(ran).not.toHaveBeenCalled();
});

it.each([
  ["an unknown key", { ...words, role: "admin" }],
  ["a key of the prototype", JSON.parse('{"words":"示例","__proto__":{"role":"admin"},"constructor":1}')],
  ["another type", { words: 7 }],
  ["nothing", undefined],
])("refuses %s and runs nothing", async (_what, sent) => {
  await signedIn(await aFirm());
  expect(await act(sent as unknown as typeof words, null)).toMatchObject({ ok: false, refusal: "invalid-input" }); // as above
  expect(ran).not.toHaveBeenCalled();
});

it("hands on no character that nothing can keep, and judges what is left", async () => {
  await signedIn(await aFirm());
  expect(await act({ words: `\0${"示例".repeat(5)}` }, null)).toEqual({ ok: true, value: "done" });
  expect(ran).toHaveBeenCalledWith(expect.anything(), { words: "示例".repeat(5) });
});

it("says at which field something is wrong, by code", async () => {
  await signedIn(await aFirm());
  expect(await act({ words: "x".repeat(11) }, null)).toEqual({
    ok: false,
    refusal: "invalid-input",
    faults: [{ path: "words", code: "too-long" }],
  });
});

it.each([
  ["another origin", [["origin", "https://elsewhere.example"]]],
  ["an opaque origin", [["origin", "null"]]],
  ["no origin and no word of its own", [["origin", null]]],
  [
    "another origin with a forged host",
    [
      ["origin", "https://elsewhere.example"],
      ["x-forwarded-host", "elsewhere.example"],
    ],
  ],
] as const)("does nothing for a request from %s", async (_what, changes) => {
  await signedIn(await aFirm());
  for (const [name, value] of changes) {
    if (value === null) request.headers.delete(name);
    else request.headers.set(name, value);
  }
  expect(await act(words, null)).toMatchObject({ ok: false, refusal: "wrong-origin" });
  expect(ran).not.toHaveBeenCalled();
});

it("knows nobody by a forged cookie, or by that of a session that has ended", async () => {
  const firm = await aFirm();
  const sessionId = await signedIn(firm);
  const sealed = request.cookies.get(sessionCookieName()) ?? "";
  request.cookies.set(sessionCookieName(), `${sealed.slice(0, -4)}AAAA`);
  expect(await act(words, null)).toMatchObject({ refusal: "not-signed-in" });
  request.cookies.set(sessionCookieName(), sealed);
  expect(await act(words, null)).toMatchObject({ ok: true });
  await asOwner((owner) => owner.query(`update "session" set "endedAt" = now() where "id" = $1`, [sessionId]));
  expect(await act(words, null)).toMatchObject({ refusal: "not-signed-in" });
});

it("waits until a first password has been changed", async () => {
  const officer = await anOfficer();
  await signedIn(officer);
  const desk = defineAction(["officer"], z.object({}), ran);
  expect(await desk({}, null)).toMatchObject({ ok: false, refusal: "password-change-first" });
});

it("does nothing in the name of whoever has signed in since the page was drawn, whatever role that is", async () => {
  const [drawnFor, now] = [await aFirm(), await aFirm()];
  await signedIn(now);
  expect(await act(words, drawnFor.actor.accountId)).toEqual({ ok: false, refusal: "other-account", faults: [] });
  await signedIn(await anOfficer());
  expect(await act(words, drawnFor.actor.accountId)).toMatchObject({ refusal: "other-account" });
  expect(ran).not.toHaveBeenCalled();
  await signedIn(drawnFor);
  expect(await act(words, drawnFor.actor.accountId)).toMatchObject({ ok: true });
});

it("takes no file in the name of whoever has signed in since the page was drawn", async () => {
  const [drawnFor, now] = [await aFirm(), await aFirm()];
  request.headers.set("x-page-account", drawnFor.actor.accountId);
  await signedIn(now);
  const refused = await requireSender("firm");
  expect(refused instanceof Response && [refused.status, await refused.json()]).toEqual([
    409,
    { ok: false, refusal: "other-account", faults: [] },
  ]);
  await signedIn(drawnFor);
  expect(await requireSender("firm")).toMatchObject({ accountId: drawnFor.actor.accountId });
});
