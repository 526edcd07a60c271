import { Clause, Finding } from "@/lib/ui/finding";
import type { Words } from "@/lib/words/translate";
import type { ReasonText } from "./reason-texts";

/**
 * A decision against the firm, word for word as the firm reads it: on its page, and as the preview beside the officer's
 * form. No directive at the top: the page hands in `getWords`, the form `useWords`.
 */
export function DecisionText(props: {
  words: Words<"screening">;
  opinion: string;
  documentNo: string | null;
  /** 文号 of the call. */
  callDocumentNo: string;
  reasons: readonly ReasonText[];
  /** The level that follows on what stands above it. */
  heading: "h2" | "h3";
}) {
  const { words, opinion, documentNo, callDocumentNo, reasons, heading: Heading } = props;
  return (
    <div className="grid gap-5">
      <div className="grid gap-1">
        <p className="whitespace-pre-line">{opinion}</p>
        {documentNo && <p className="hint">{words("firm.documentNo", { text: documentNo })}</p>}
      </div>
      {reasons.length === 0 ? (
        <p className="text-ink-2">{words("firm.noReasons")}</p>
      ) : (
        <>
          <Heading className={Heading === "h2" ? "text-xl" : undefined}>{words("firm.reasons")}</Heading>
          <ol className="grid gap-5">
            {reasons.map((reason) => (
              <li className="grid gap-2" key={reason.key}>
                <p className="font-semibold">{reason.title}</p>
                <Finding state="not-met" sentence={reason.sentence} advice={<Extra words={words} reason={reason} />} />
                {reason.clause && (
                  <Clause source={words("desk.source", { place: reason.place ?? 0, documentNo: callDocumentNo })}>
                    {reason.clause}
                  </Clause>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** An official's figure or ruling never hides the firm's own words. */
function Extra({ words, reason }: { words: Words<"screening">; reason: ReasonText }) {
  if (reason.claimed === null && reason.ruling === null) return null;
  return (
    <span className="grid gap-1">
      {reason.claimed && (
        <span>
          {words("firm.verified")} {words("firm.claimed", { sentence: reason.claimed })}
        </span>
      )}
      {reason.ruling && <span>{words("firm.ruling", { reason: reason.ruling })}</span>}
    </span>
  );
}
