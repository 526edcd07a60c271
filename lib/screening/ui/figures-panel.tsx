import type { ReactNode } from "react";
import { DataTable } from "@/lib/ui/list/data-table";
import { Panel } from "@/lib/ui/panel";
import { claimedValue, type VerifiedFigure } from "../domain/figures";
import type { AssessedApplication } from "../queries/read-assessed";
import { figureTexts } from "./figure-words";
import type { PlaceWords } from "./place-words";

// words: screening.figures.*

/** Claimed and verified side by side; the form that records a value stands below. */
export function FiguresPanel(props: {
  application: AssessedApplication;
  figures: readonly VerifiedFigure[];
  words: PlaceWords;
  children?: ReactNode;
}) {
  const { application, figures, children } = props;
  const { screening } = props.words;
  const { standing, stillToVerify } = application.assessment;
  const figureText = figureTexts(screening, application.call.content.policy);
  const needed = new Set(stillToVerify.map((figure) => NEEDED[figure](application)));
  return (
    <Panel title={screening("figures.title")} flush>
      <DataTable
        boxed
        tight
        hiddenCaption
        caption={screening("figures.caption")}
        rows={figures}
        rowKey={(figure) => figure}
        columns={[
          {
            key: "figure",
            head: screening("figures.figure"),
            cell: (figure) => <span className="font-normal">{screening(`figures.names.${figure}`)}</span>,
          },
          {
            key: "claimed",
            head: screening("figures.claimed"),
            figure: true,
            cell: (figure) => figureText(figure, claimedValue(figure, application.submission.claim)),
          },
          {
            key: "verified",
            head: screening("figures.verified"),
            figure: true,
            cell: (figure) => {
              const value = standing.get(figure);
              if (value) return <strong>{figureText(figure, value.value)}</strong>;
              return (
                <span className={needed.has(figure) ? "text-warning" : "text-hint"}>{screening("figures.none")}</span>
              );
            },
          },
        ]}
      />
      {needed.size > 0 && figures.some((figure) => needed.has(figure)) && (
        <p className="hint px-4.5 py-2.5">{screening("figures.mustVerify")}</p>
      )}
      {children && <div className="border-t border-line p-4.5">{children}</div>}
    </Panel>
  );
}

const NEEDED = {
  investment: ({ call }: AssessedApplication): VerifiedFigure =>
    call.content.policy.investmentBasis === "incl-vat" ? "investment_incl_vat" : "investment_excl_vat",
  newRevenue: (): VerifiedFigure => "new_revenue",
  newTax: (): VerifiedFigure => "new_tax",
};
