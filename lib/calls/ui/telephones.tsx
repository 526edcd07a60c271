import { type CodedName, nameIn } from "@/lib/core/coded-name";
import { Pairs } from "@/lib/ui/facts";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { Contacts } from "../domain/contacts";

/** Whom to ask about what. `unitsHref` leads to the table of the units. */
export async function MainContacts({ contacts, unitsHref }: { contacts: Contacts; unitsHref: string }) {
  const t = await getWords("calls");
  const { business, objections, discipline } = contacts;
  return (
    <Pairs
      rows
      stack
      className="border-t border-line"
      pairs={[
        [t("contacts.business"), <OfficeLine key="business" {...business} />],
        [
          t("contacts.filling"),
          <span key="units">
            {t("contacts.fillingValue")}
            <br />
            <TextLink href={unitsHref}>{t("contacts.units")}</TextLink>
          </span>,
        ],
        [t("contacts.objections"), <OfficeLine key="objections" {...objections} />],
        [t("contacts.discipline"), <OfficeLine key="discipline" {...discipline} />],
      ]}
    />
  );
}

const OfficeLine = ({ office, telephone, address }: { office: string; telephone: string; address?: string }) => (
  <span>
    {office}
    <br />
    <span className="num text-ink-2">{telephone}</span>
    {address && <span className="hint block">{address}</span>}
  </span>
);

/** Each reporting unit with its office and telephone. */
export async function UnitTelephones({ contacts, units }: { contacts: Contacts; units: readonly CodedName[] }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  return (
    <table className="grid-table tight as-cards">
      <caption className="sr-only">{t("contacts.unitsTitle")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("contacts.unit")}</th>
          <th scope="col">{t("contacts.office")}</th>
          <th scope="col">{t("contacts.telephone")}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.units.map(({ unitCode, office, telephone, recommends }) => (
          <tr key={unitCode}>
            <th scope="row">{nameIn(units, unitCode, locale)}</th>
            <td data-label={t("contacts.office")}>
              {office}
              {!recommends && <span className="hint block">{t("contacts.notRecommending")}</span>}
            </td>
            <td data-label={t("contacts.telephone")} className="num whitespace-nowrap">
              {telephone}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
