import { nameOf } from "@/lib/core/coded-name";
import { formatWan } from "@/lib/core/money";
import { Wan } from "@/lib/ui/figures";
import { PlainLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { Overview, Tally } from "../queries/overview";

/** Units by states: how many, and what they come to. Each figure leads to the list that it counts. */
export async function UnitsByState({ overview }: { overview: Overview }) {
  const [t, applications, locale] = await Promise.all([getWords("screening"), getWords("applications"), getLocale()]);
  const { states, units, totals, total, callId } = overview;
  const href = (filters: Readonly<Record<string, string>>) =>
    `/desk/applications?${new URLSearchParams({ call: callId, ...filters })}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide grid scrolls in its own box, by keyboard too
    <section className="scroll-box" tabIndex={0} aria-label={t("overview.units")}>
      <table className="grid-table tight">
        <caption className="sr-only">{t("overview.units")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("overview.unit")}</th>
            {states.map((state) => (
              <th scope="col" className="r" key={state}>
                {applications(`states.${state}`)}
              </th>
            ))}
            <th scope="col" className="r">
              {t("overview.all")}
            </th>
            <th scope="col" className="r">
              {t("overview.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => {
            const name = nameOf(unit.unit, locale);
            return (
              <tr key={unit.unit.code}>
                <th scope="row" className="font-normal">
                  {name}
                </th>
                {states.map((state) => (
                  <td className="r" key={state}>
                    <Count
                      tally={unit.byState[state]}
                      href={href({ unit: unit.unit.code, state })}
                      label={(count) =>
                        t("overview.cell", { unit: name, state: applications(`states.${state}`), count })
                      }
                    />
                  </td>
                ))}
                <td className="r">
                  <Count
                    tally={unit}
                    href={href({ unit: unit.unit.code })}
                    label={(count) => t("overview.cell", { unit: name, state: t("overview.all"), count })}
                  />
                </td>
                <td className="r">
                  <Sum
                    tally={unit}
                    href={href({ unit: unit.unit.code })}
                    label={(sum) => t("overview.sumCell", { unit: name, state: t("overview.all"), sum })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("overview.all")}</th>
            {states.map((state) => (
              <td className="r" key={state}>
                <Count
                  tally={totals[state]}
                  href={href({ state })}
                  label={(count) =>
                    t("overview.cell", { unit: t("overview.all"), state: applications(`states.${state}`), count })
                  }
                />
              </td>
            ))}
            <td className="r">
              <PlainLink className="link link-primary" href={href({})}>
                {total.count}
              </PlainLink>
            </td>
            <td className="r">
              <Sum
                tally={total}
                href={href({})}
                label={(sum) => t("overview.sumCell", { unit: t("overview.all"), state: t("overview.all"), sum })}
              />
            </td>
          </tr>
          <tr>
            <th scope="row">{t("overview.sum")}</th>
            {states.map((state) => (
              <td className="r" key={state}>
                <Sum
                  tally={totals[state]}
                  href={href({ state })}
                  label={(sum) =>
                    t("overview.sumCell", { unit: t("overview.all"), state: applications(`states.${state}`), sum })
                  }
                />
              </td>
            ))}
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Count(props: { tally: Tally | undefined; href: string; label: (count: number) => string }) {
  const count = props.tally?.count ?? 0;
  if (count === 0) return <span className="text-hint">0</span>;
  return (
    <PlainLink className="link link-primary" href={props.href} aria-label={props.label(count)}>
      {count}
    </PlainLink>
  );
}

function Sum(props: { tally: Tally | undefined; href: string; label: (sum: string) => string }) {
  const { count = 0, sumFen = 0n } = props.tally ?? {};
  if (count === 0) return <span className="text-hint">—</span>;
  return (
    <PlainLink className="link link-primary" href={props.href} aria-label={props.label(formatWan(sumFen))}>
      <Wan fen={sumFen} />
    </PlainLink>
  );
}
