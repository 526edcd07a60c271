import "server-only";
import { findCurrentCall } from "@/lib/calls/queries/public-call";
import type { FactsOf } from "@/lib/notifications/domain/kinds";

/**
 * For a letter that may not carry a link: who gives somebody another password after proof: a firm's person the office of its reporting unit, by the contacts of the call
 * that is open or was the last; staff and experts (null) the administrator.
 */
export async function whomToTurnTo(unitCode: string | null): Promise<FactsOf["password-elsewhere"]> {
  if (unitCode === null) return { whom: { code: "administrator" }, office: "", telephone: "" };
  const call = await findCurrentCall();
  const office = call?.content.contacts.units.find((unit) => unit.unitCode === unitCode);
  if (!office?.telephone) return { whom: { code: "county-unlisted" }, office: "", telephone: "" };
  return { whom: { code: "county" }, office: office.office, telephone: office.telephone };
}
