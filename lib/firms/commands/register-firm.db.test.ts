import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { accepted, aFirm } from "@/lib/testing/people";
import { registerFirm } from "./register-firm";

const registration = {
  uscc: "91360802DEM000022H",
  firmName: "吉安示例电子科技有限公司",
  unitCode: "360802",
  name: "赵示例",
  signInName: { email: "zhao@example.com", mobile: null },
  password: "Shili-Qiye-2021",
};

const named = (email: string) => ({ email, mobile: null });

it("lets the first member of a registered firm sign in", async () => {
  const { email, password } = await aFirm({ email: "first@example.com" });
  const signedIn = accepted(await signIn(email, password, "127.0.0.9", "test"));
  expect(signedIn.role).toBe("firm");
});

it("flags a wrong check character instead of refusing it", async () => {
  const flagged = accepted(
    await registerFirm({ ...registration, uscc: "91350211M0000XUF46", signInName: named("flag@example.com") }),
  );
  expect(flagged.flagged).toBe(true);
});

it.each([
  ["91360802DEM00002", "uscc-length"],
  ["91360802DEM00002IO", "uscc-alphabet"],
])("refuses %s for its form", async (uscc, refusal) => {
  expect(await registerFirm({ ...registration, uscc })).toEqual({ ok: false, error: refusal });
});

it("does not tell whether another firm has claimed the same code", async () => {
  accepted(await registerFirm({ ...registration, signInName: named("one@example.com") }));
  expect(await registerFirm({ ...registration, signInName: named("two@example.com") })).toMatchObject({ ok: true });
});

it("refuses an e-mail address that already has an account", async () => {
  accepted(await registerFirm({ ...registration, signInName: named("taken@example.com") }));
  expect(await registerFirm({ ...registration, signInName: named("taken@example.com") })).toEqual({
    ok: false,
    error: "sign-in-name-taken",
  });
});
