import type { ReactNode } from "react";
import { nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { policySha256 } from "@/lib/eligibility/domain/eligibility-policy";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { Alert } from "@/lib/ui/alert";
import { Pairs } from "@/lib/ui/facts";
import { TableInstant } from "@/lib/ui/figures";
import { Icon } from "@/lib/ui/icon";
import { TextLink } from "@/lib/ui/link";
import { Moments } from "@/lib/ui/progress";
import type { Words } from "@/lib/words/translate";
import type { PlacedStep } from "../domain/application-steps";
import { receiptCode } from "../domain/receipt";
import { type ReceiptStep, receiptCourse } from "../domain/receipt-course";
import type { SubmissionView } from "../queries/find-submission";
import { stepDates } from "./course-steps";

type Props = { readonly view: SubmissionView; readonly words: Words<"applications"> };

/** Number and instant, to be read from across a table. */
export function ReceiptHead({ view, words, locale }: Props & { locale: Locale }) {
  const { receiptNo, submittedAt } = view;
  return (
    <div className="rounded-box border border-tint-line bg-tint px-6 py-8 sm:px-10">
      <p className="mb-3 hidden font-semibold print:block">{words("receipt.issuer")}</p>
      <p className="flex items-center gap-2 font-semibold text-success">
        <Icon name="check" className="text-2xl" />
        {words("receipt.got")}
      </p>
      <h1 className="mt-3">{words("receipt.title")}</h1>
      <p className="mt-4 text-ink-2">{words("receipt.number")}</p>
      <p className="fig text-[1.75rem] leading-tight tracking-wide wrap-anywhere sm:text-4xl">{receiptNo}</p>
      <p className="num mt-3 text-lg">
        <time dateTime={submittedAt.toISOString()}>
          {formatDay(shanghaiDay(submittedAt), locale)} {shanghaiClock(submittedAt)}
        </time>
        <span className="hint ms-2">{words("receipt.clock")}</span>
      </p>
    </div>
  );
}

export function ReceiptFacts({ view, words }: Props) {
  const { application, content, files } = view;
  const { title, documentNo, policy } = application.call.content;
  const size = byteSize(files.reduce((sum, file) => sum + file.byteCount, 0));
  const rules = (
    <div className="mt-3 grid gap-3 print:mt-0">
      <NamedHash name={words("receipt.callHash")} hash={view.callSha256} hint={words("receipt.callHashHint")} />
      <NamedHash name={words("receipt.policyHash")} hash={policySha256(policy)} />
    </div>
  );
  return (
    <Pairs
      rows
      stack
      pairs={[
        [words("receipt.firm"), <TwoLines key="firm" first={content.A.firmName} second={content.A.uscc} />],
        [words("receipt.project"), <TwoLines key="project" first={view.projectName} second={content.C.projectCode} />],
        [words("receipt.call"), words("receipt.callValue", { title, documentNo, version: policy.version })],
        [words("receipt.version"), words("receipt.versionValue", { number: view.number, count: files.length, size })],
        [words("receipt.by"), view.submittedBy],
        [
          words("receipt.code"),
          <span key="code">
            <span className="code text-lg">{receiptCode(view.receiptNo, view.contentSha256)}</span>
            <span className="hint block">{words("receipt.codeHint")}</span>
          </span>,
        ],
        [words("receipt.hash"), <Hash key="hash" hash={view.contentSha256} hint={words("receipt.hashHint")} />],
        [
          words("receipt.rules"),
          <div key="rules">
            <details className="print:hidden">
              <summary className="link link-primary">{words("receipt.rulesShow")}</summary>
              {rules}
            </details>
            <div className="hidden print:block">{rules}</div>
          </div>,
        ],
      ]}
    />
  );
}

const TwoLines = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <>
    {first}
    <span className="code block text-ink-2">{second}</span>
  </>
);

/** In groups of eight, so that two hashes can be compared by eye and by voice; four or eight groups a line. */
const Hash = ({ hash, hint }: { hash: string; hint?: string }) => {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return (
    <>
      <span className="code flex flex-wrap gap-x-[1ch]">
        <span>{groups.slice(0, 4).join(" ")} </span>
        <span>{groups.slice(4).join(" ")}</span>
      </span>
      {hint && <span className="hint block">{hint}</span>}
    </>
  );
};

const NamedHash = ({ name, ...rest }: { name: string; hash: string; hint?: string }) => (
  <div>
    <p className="text-ink-2">{name}</p>
    <Hash {...rest} />
  </div>
);

/** What comes after handing in, as it stands now with its days, and whom to ask. */
export function ReceiptNext({
  view,
  placed,
  now,
  words,
  locale,
}: Props & { placed: readonly PlacedStep[]; now: Date; locale: Locale }) {
  const { application, unitCode, submittedAt, number, newest } = view;
  const { steps, duty } = receiptCourse(application.state, application.returnedBy);
  const contact = application.call.content.contacts.units.find((unit) => unit.unitCode === unitCode);
  const path = `/applications/${application.id}`;
  if (number !== newest)
    return (
      <Alert tone="info">
        <p>
          {words("receipt.older", { newest })} <TextLink href={`${path}/receipt`}>{words("receipt.newest")}</TextLink>
        </p>
      </Alert>
    );
  return (
    <section className="grid gap-4">
      <h2>{words("receipt.next")}</h2>
      <Moments
        moments={[
          { what: words("receipt.nextSubmitted"), when: <TableInstant at={submittedAt} seconds />, state: "done" },
          ...steps.map(({ step, state }) => ({
            what: words(`receipt.steps.${step}`, { unit: nameIn(application.call.lists.units, unitCode, locale) }),
            when: datesOf(step, placed, { now, words, locale }),
            note: state === "done" ? undefined : noteOf(step, words),
            state,
          })),
        ]}
      />
      {steps.some(({ state }) => state === "ahead") && <p className="hint">{words("steps.hint")}</p>}
      {duty === "none" && contact && (
        <Alert tone="info">
          <p>{words("receipt.nothingToDo", { office: contact.office, telephone: contact.telephone })}</p>
        </Alert>
      )}
      {duty !== "none" && (
        <Alert tone={duty === "correct" ? "warning" : "info"}>
          <p>
            {words(`receipt.duty.${duty}`)} <TextLink href={path}>{words("receipt.tasks")}</TextLink>
          </p>
        </Alert>
      )}
    </section>
  );
}

/** A receipt says 公示 by the name of its document. */
function datesOf(step: ReceiptStep, placed: readonly PlacedStep[], context: Parameters<typeof stepDates>[1]) {
  const found = placed.find((each) => each.step === (step === "notice" ? "publicity" : step));
  return found && stepDates(found, context);
}

function noteOf(step: ReceiptStep, words: Words<"applications">): string | undefined {
  switch (step) {
    case "county":
      return words("receipt.nextCountyNote");
    case "review":
      return words("receipt.nextReviewNote");
    case "notice":
      return words("receipt.nextNoticeNote");
    case "city":
      return undefined;
  }
}
