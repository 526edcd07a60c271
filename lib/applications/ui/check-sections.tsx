import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import type { Words } from "@/lib/words/translate";
import { SECTION_CODES, type SectionCode } from "../domain/content";
import { EVIDENCE_SECTION } from "../domain/section-state";
import type { CheckView } from "../queries/find-check";
import { faultInList, warningInList } from "./field-words";
import type { PrintWords } from "./print-words";
import { SectionPrint } from "./section-print";
import { stampLine } from "./stamp-alert";

type Props = {
  readonly view: CheckView;
  readonly words: Words<"applications">;
  readonly eligibility: Words<"eligibility">;
  readonly evidence: Words<"evidence">;
};

/** What is in the way of handing in, each with a link to where it is put right; then what should be looked at again. */
export function CheckAlerts({ view, words, eligibility, evidence }: Props) {
  const { application, refusal } = view;
  const rowWords = { words, eligibility };
  const typed = (code: SectionCode) => ({ section: code, content: view.content[code] });
  if (refusal !== null) {
    return (
      <Alert tone="info" title={words("check.cannot")}>
        <p>{words(`refusal.${refusal}`)}</p>
      </Alert>
    );
  }
  const href = (code: string, anchor: string) => `/applications/${application.id}/sections/${code}?checked=#${anchor}`;
  const faults = SECTION_CODES.flatMap((code) =>
    view.faults[code].map((fault) => ({
      href: href(code, fault.path),
      message: words("check.inSection", { code, fault: faultInList(rowWords, typed(code), fault) }),
    })),
  );
  const lacking = view.lacking.map((kind) => ({
    href: href(EVIDENCE_SECTION, `evidence-${kind}`),
    message: words("check.fileLacking", { kind: evidence(`kind.${kind}`) }),
  }));
  const stamp =
    view.stamp.fault === null || faults.length + lacking.length > 0
      ? [] // the form is printed last: first what it is to say
      : [{ href: `/applications/${application.id}/print`, message: stampLine({ fault: view.stamp.fault, words }) }];
  const warnings = SECTION_CODES.flatMap((code) => view.warnings[code].map((warning) => ({ code, warning })));
  const inTheWay = [...faults, ...lacking, ...stamp];
  return (
    <>
      {inTheWay.length > 0 && (
        <Alert tone="error" title={words("check.faults", { count: inTheWay.length })}>
          <ol className="list-decimal ps-5">
            {inTheWay.map(({ href: address, message }) => (
              <li key={address + message}>
                <a className="link" href={address}>
                  {message}
                </a>
              </li>
            ))}
          </ol>
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert tone="warning" title={words("check.warnings")}>
          <ul className="list-disc ps-5">
            {warnings.map(({ code, warning }) => (
              <li key={`${code}.${warning.path}.${warning.code}`}>
                <TextLink href={href(code, warning.path)}>
                  {words("check.inSection", { code, fault: warningInList(rowWords, typed(code), warning) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}

/** Every answer of every section, each section with its way back to the form. */
export function CheckSections({ view, editable, ...context }: PrintWords & { view: CheckView; editable: boolean }) {
  const { words } = context;
  return SECTION_CODES.map((code) => (
    <section className="grid gap-3" key={code}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{words("section.name", { code, title: words(`sections.${code}.title`) })}</h2>
        {editable && (
          <TextLink
            className="no-print"
            href={`/applications/${view.application.id}/sections/${code}`}
            aria-label={words("check.change", { code, title: words(`sections.${code}.title`) })}
          >
            {words("check.changeShort")}
          </TextLink>
        )}
      </div>
      <SectionPrint section={code} content={view.content[code]} {...context} />
    </section>
  ));
}
