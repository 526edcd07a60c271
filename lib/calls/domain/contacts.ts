import type { CodedName } from "@/lib/core/coded-name";

export type Office = { readonly office: string; readonly telephone: string };

/** Who is asked what. Objections go to another office than the one that decides, discipline to a third. */
export type Contacts = {
  readonly business: Office;
  readonly objections: Office & { readonly address: string };
  readonly discipline: Office;
  /** All reporting units; one that does not recommend cannot be chosen in an application. */
  readonly units: readonly UnitContact[];
};

export type UnitContact = Office & { readonly unitCode: string; readonly recommends: boolean };

export const recommendingUnits = ({ units }: Contacts): readonly string[] =>
  units.filter((unit) => unit.recommends).map((unit) => unit.unitCode);

/** Landline with area code, mobile, or a short service number; spaces and hyphens as people write them. */
const TELEPHONE =
  /^(?:0[0-9]{2,3}[- ]?[0-9]{7,8}(?:[-转 ][0-9]{1,6})?|1[3-9][0-9]{9}|[0-9]{5}|400[- ]?[0-9]{3}[- ]?[0-9]{4})$/;

export const isTelephone = (text: string) => TELEPHONE.test(text);

/** The telephones are the bureau's to fill in: a call without them is not opened. */
export const blankContacts = (units: readonly CodedName[]): Contacts => ({
  business: { office: "市工信局投资科", telephone: "" },
  objections: { office: "市工信局政策法规科", telephone: "", address: "" },
  discipline: { office: "市工信局机关纪委", telephone: "" },
  units: units.map(blankContact),
});

const blankContact = ({ code, zh }: CodedName): UnitContact => ({
  unitCode: code,
  office: `${zh}工业和信息化主管部门`,
  telephone: "",
  recommends: true,
});

/** A draft goes by the list in force: what it says of a unit stays, a new unit is asked for, one that is gone is left out. */
export const contactsOf = (units: readonly CodedName[], contacts: Contacts): Contacts => ({
  ...contacts,
  units: units.map((unit) => contacts.units.find(({ unitCode }) => unitCode === unit.code) ?? blankContact(unit)),
});
