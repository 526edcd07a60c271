import { expect, it } from "vitest";
import { inLine } from "./in-line";

const pdf = Buffer.from("%PDF-");

it("sets three documents of one account at a time and no fourth, and holds nothing against another account", async () => {
  const finish: (() => void)[] = [];
  const slow = () => new Promise<Buffer>((resolve) => finish.push(() => resolve(pdf)));
  const first = [inLine("a", slow), inLine("a", slow), inLine("a", slow)];
  expect(await inLine("a", slow)).toEqual({ ok: false, error: "too-many-documents" });
  const other = inLine("b", slow);
  for (const end of finish) end();
  expect(await Promise.all([...first, other])).toEqual(Array(4).fill({ ok: true, value: pdf }));
  expect(await inLine("a", async () => pdf)).toEqual({ ok: true, value: pdf });
});

it("keeps no place for a document that could not be set", async () => {
  const failing = () => inLine("c", () => Promise.reject(new Error("form.typ: no title")));
  for (let attempt = 0; attempt < 5; attempt++) await expect(failing()).rejects.toThrow("no title");
});
