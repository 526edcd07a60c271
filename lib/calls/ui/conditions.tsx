import { getWords } from "@/lib/words/server";

/** Made from the policy by the eligibility engine's own words; here it is only drawn. */
export type Condition = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly quote: string;
};

/** The five conditions: name, sentence with this call's numbers, the interview's words. */
export async function Conditions({ conditions, source }: { conditions: readonly Condition[]; source: string }) {
  const t = await getWords("calls");
  return (
    <>
      <ol className="rule-list">
        {conditions.map(({ id, name, sentence, quote }, place) => (
          <li
            key={id}
            className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[2rem_8rem_minmax(0,1fr)_minmax(0,1fr)] md:items-baseline"
          >
            <span className="fig hidden text-lg text-primary md:block" aria-hidden="true">
              {place + 1}
            </span>
            <h3 className="flex gap-2">
              <span className="fig text-primary md:hidden" aria-hidden="true">
                {place + 1}
              </span>
              {name}
            </h3>
            <p>{sentence}</p>
            <p className="hint">“{quote}”</p>
          </li>
        ))}
      </ol>
      <p className="hint mt-2">{t("criteria.source", { source })}</p>
    </>
  );
}
