import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "@/lib/core/sha256";
import { anApprovedCall } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { forgetSharedAdmin } from "@/lib/testing/people";
import { GET } from "./route";

let noticeId: string;
let sha256Of: Record<string, string>;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  ({ noticeId } = await anApprovedCall({ setClock }));
  const { rows } = await asOwner((client) =>
    client.query<{ format: string; sha256: string }>(`select "format"::text, "sha256" from "notice_file"`),
  );
  sha256Of = Object.fromEntries(rows.map(({ format, sha256 }) => [format, sha256]));
});

const get = (file: string, headers: Record<string, string> = {}, id = noticeId) =>
  GET(new Request(`http://localhost/notices/${id}/document/${file}`, { headers }), {
    params: Promise.resolve({ noticeId: id, file }),
  });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("a frozen document under its hash", () => {
  it.each([
    ["html", "text/html; charset=utf-8"],
    ["pdf", "application/pdf"],
    ["csv", "text/csv; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
  ])("is the bytes of that hash, for every cache, with a strong tag: %s", async (format, mediaType) => {
    const sha256 = sha256Of[format] ?? "";
    const response = await get(`${sha256}.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(response.headers.get("etag")).toBe(`"${sha256}"`);
    expect(response.headers.get("cache-control")).toMatch(/^public, max-age=\d{8}, immutable/);
    const bytes = await bytesOf(response);
    expect(sha256Hex(bytes)).toBe(sha256);
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
  });

  it("carries a policy that allows its own style and nothing else", async () => {
    const policy = (await get(`${sha256Of.html}.html`)).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
  });

  it("is not sent again to whoever holds it", async () => {
    const sha256 = sha256Of.html ?? "";
    for (const held of [`"${sha256}"`, `"other", W/"${sha256}"`, "*"]) {
      const response = await get(`${sha256}.html`, { "if-none-match": held });
      expect(response.status).toBe(304);
      expect(response.headers.get("etag")).toBe(`"${sha256}"`);
      expect((await bytesOf(response)).length).toBe(0);
    }
    expect((await get(`${sha256}.html`, { "if-none-match": `"${sha256Of.pdf}"` })).status).toBe(200);
  });

  it("is found by its short name", async () => {
    const response = await get("notice.pdf");
    expect(response.status).toBe(307);
    expect(response.headers.get("location")).toBe(`/notices/${noticeId}/document/${sha256Of.pdf}.pdf`);
  });

  it("does not exist under another hash, form, name or notice", async () => {
    const other = "00000000-0000-4000-8000-000000000000";
    const { html = "" } = sha256Of;
    expect((await get(`${"0".repeat(64)}.html`)).status).toBe(404);
    expect((await get(`${html}.pdf`)).status).toBe(404);
    expect((await get("notice.xlsx")).status).toBe(404);
    expect((await get("notice")).status).toBe(404);
    expect((await get(`${html}.html`, {}, other)).status).toBe(404);
    expect((await get("notice.html", {}, other)).status).toBe(404);
    expect((await get("notice.html", {}, "no-id")).status).toBe(404);
  });

  it("asks nothing of the database once it has been read", async () => {
    const { json = "" } = sha256Of;
    expect((await get(`${json}.json`)).status).toBe(200);
    await turnBack(`truncate "notice_file"`);
    expect((await get(`${json}.json`)).status).toBe(200);
    expect((await get("notice.json")).status).toBe(404);
  });
});
