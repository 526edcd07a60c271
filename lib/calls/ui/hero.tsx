import { LinkButton } from "@/lib/ui/button";
import { getLocale, getWords } from "@/lib/words/server";
import type { PublicCall } from "../queries/public-call";
import { amountWords } from "./amount-words";
import { DeadlinePanel } from "./deadline-panel";
import { PhaseBadge } from "./phase-badge";

/** Staff look, they do not apply. */
type Visitor = "nobody" | "firm" | "staff";

/** The head of the start page: what is on, and the two ways in. */
export async function CallHero({ call, visitor }: { call: PublicCall; visitor: Visitor }) {
  const [t, home, locale] = await Promise.all([getWords("calls"), getWords("home"), getLocale()]);
  const { content, phase } = call;
  const amount = amountWords(content.fund.awardFen, locale);
  return (
    <section className="border-b border-line bg-tint">
      <div className="wrap grid gap-x-16 gap-y-8 py-10 sm:py-14 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-center">
        <div>
          <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <PhaseBadge phase={phase} />
            <span className="hint">{content.documentNo}</span>
          </p>
          <h1 className="sm:text-[2.25rem]">{content.title}</h1>
          <p className="lead mt-4">{home("lead", { count: content.fund.maxAwards, amount })}</p>
          <div className="mt-7 flex flex-wrap gap-3">
            <LinkButton href="/check">{t("apply.check")}</LinkButton>
            {phase === "open" && visitor !== "staff" && (
              <LinkButton look="outline" href="/applications">
                {t(visitor === "firm" ? "apply.apply" : "apply.signIn")}
              </LinkButton>
            )}
          </div>
        </div>
        <DeadlinePanel {...call} />
      </div>
    </section>
  );
}

/** Before the first call: what this portal is for, and what one can do already. */
export async function NoCallHero() {
  const [t, home] = await Promise.all([getWords("calls"), getWords("home")]);
  return (
    <section className="border-b border-line bg-tint">
      <div className="wrap py-10 sm:py-14">
        <h1 className="sm:text-[2.25rem]">{home("none.title")}</h1>
        <p className="lead mt-4">{home("none.lead")}</p>
        <div className="mt-7 flex flex-wrap gap-3">
          <LinkButton href="/check">{t("apply.check")}</LinkButton>
          <LinkButton look="outline" href="/notices">
            {home("allNotices")}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
