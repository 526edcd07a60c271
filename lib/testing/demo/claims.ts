import { aLicence } from "../a-licence";
import { aFirm } from "../people";
import { demoFirm, type FirmKey } from "./firms";

/** Firms that have handed in while their licences still wait for the county: they cannot be recommended yet. */
const UNPROVEN: ReadonlySet<FirmKey> = new Set<FirmKey>(["saltChemistry", "selenium"]);

export const isUnproven = (key: FirmKey): boolean => UNPROVEN.has(key);

/** Second claims: one to a code that waits, with a licence to hold against the other; one to a code that is proven. */
const RIVALS: readonly { readonly of: FirmKey; readonly name: string; readonly withLicence: boolean }[] = [
  { of: "saltChemistry", name: "吉安示例盐化新材料有限公司", withLicence: true },
  { of: "acoustics", name: "吉安示例微声科技有限公司", withLicence: false },
];

/** They register last, when everything else has happened. */
export async function registerRivals(password: () => string): Promise<void> {
  for (const [place, { of, name, withLicence }] of RIVALS.entries()) {
    const { uscc, unitCode } = demoFirm(of);
    const person = { name: "申示例", email: `firm-rival-${place + 1}@example.com`, password: password() };
    const rival = await aFirm({ uscc, unitCode, firmName: name, ...person, provenBy: null });
    if (withLicence) await aLicence(rival.actor);
  }
}
