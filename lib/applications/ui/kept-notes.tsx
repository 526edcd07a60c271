"use client";

import type { ReactNode } from "react";
import { SignInAgain } from "@/lib/accounts/ui/sign-in-again";
import { shanghaiClock } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { SaveBar } from "@/lib/ui/form/save-bar";
import { useLocale, useWords } from "@/lib/words/client";
import type { Place } from "../domain/place";
import type { KeeperStatus } from "./section-keeper";
import { unkeptPath } from "./unkept-words";
import { type KeptSection, useKeeperView } from "./use-kept-section";

/** Sticks to the top: whether the words are safe, and who else is here. What needs a person is one press away. */
export function KeptBar(props: { kept: KeptSection; aside: ReactNode; untouchedSince: Date | null }) {
  const { kept, aside, untouchedSince } = props;
  const { status } = useKeeperView(kept);
  return <SaveBar {...barOf(status, untouchedSince)} note={useNeed(kept)} aside={aside} />;
}

/** Where it is put right. */
const PANEL = { trouble: "kept-trouble", choice: "kept-choice" } as const;

/** What is said beside the state; null where it says enough by itself. */
function useNeed(kept: KeptSection): ReactNode {
  const t = useWords("applications");
  const { status, unkept, unsent, keptAt } = useKeeperView(kept);
  const [first] = unkept;
  switch (status.state) {
    case "unreachable":
      return t("section.needs.offline", { count: unsent, at: shanghaiClock(keptAt) });
    case "signed-out":
      return <Lead to={PANEL.trouble}>{t("section.needs.signedOut")}</Lead>;
    case "other-account":
      return <Lead to={PANEL.trouble}>{t("section.needs.otherAccount")}</Lead>;
    case "refused":
      return <Lead to={PANEL.trouble}>{t("section.needs.refused")}</Lead>;
    case "choose":
      return <Lead to={PANEL.choice}>{t("section.needs.choose")}</Lead>;
    case "too-long":
      return first && <Lead to={unkeptPath(kept, first)}>{t("section.needs.tooLong", { count: unkept.length })}</Lead>;
    default:
      return null;
  }
}

const Lead = ({ to, children }: { to: string; children: ReactNode }) => (
  <a className="link" href={`#${to}`}>
    {children}
  </a>
);

/** What the bar leads to: takes the focus, so that a keyboard and a screen reader go on from there. */
export const Panel = ({ id, children }: { id: keyof typeof PANEL; children: ReactNode }) => (
  <div id={PANEL[id]} tabIndex={-1}>
    {children}
  </div>
);

/** A section that nobody has written in was made with the draft: nothing of it was saved yet. */
function barOf(status: KeeperStatus, untouchedSince: Date | null) {
  switch (status.state) {
    case "saved":
      if (status.at.getTime() === untouchedSince?.getTime()) return { state: "untouched" } as const;
      return { state: "saved", at: shanghaiClock(status.at) } as const;
    case "saving":
    case "unsaved":
      return { state: status.state } as const;
    case "unreachable":
      return { state: "offline" } as const;
    default:
      return { state: "attention" } as const;
  }
}

/** Colleagues who have the application open, this section first. */
export function Colleagues({ kept, section }: { kept: KeptSection; section: string }) {
  const t = useWords("applications");
  const locale = useLocale();
  const { colleagues } = useKeeperView(kept);
  const here = colleagues.filter((each) => each.section === section).map(({ name }) => name);
  const elsewhere = colleagues.filter((each) => each.section !== section);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <p className="hint empty:hidden" role="status">
      {here.length > 0 && t("section.here", { names: list.format(here) })}
      {elsewhere.map(({ name, section: code }) => (
        <span key={`${name}.${code}`}> {t("section.elsewhere", { name, code })}</span>
      ))}
    </p>
  );
}

/** What only a person can put right, said where the person is looking. */
export function KeptTrouble(props: {
  kept: KeptSection;
  signInName: string;
  /** What a place of this paper is called. */
  name: (place: Place) => string;
}) {
  const { kept, signInName } = props;
  const t = useWords("applications");
  const { status, merged, disputes } = useKeeperView(kept);
  if (status.state === "signed-out" || status.state === "other-account") {
    const other = status.state === "other-account";
    return (
      <Panel id="trouble">
        <SignInAgain
          signInName={signInName}
          title={t(other ? "section.otherAccount" : "section.signedOut")}
          explanation={t("section.signedOutNext")}
          onDone={() => void kept.keeper.flush()}
        />
      </Panel>
    );
  }
  if (status.state === "refused") {
    const codes = ["not-editable", "call-closed", "words-unreadable"] as const;
    const refusal = codes.find((code) => code === status.refusal) ?? "other";
    return (
      <Panel id="trouble">
        <Alert tone="error" announce title={t("section.refusedTitle")}>
          <p>{t(`section.refused.${refusal}`)}</p>
        </Alert>
      </Panel>
    );
  }
  if (merged.length === 0 || disputes.length > 0) return null;
  return <Merged kept={kept} names={[...new Set(merged.map(props.name))]} />;
}

/** So many are named; of more their number is told. */
const NAMED = 4;

/** Which fields were saved elsewhere meanwhile, by whom, and that they stand here now. */
function Merged({ kept, names }: { kept: KeptSection; names: readonly string[] }) {
  const t = useWords("applications");
  const locale = useLocale();
  const { keptBy, keptAt } = useKeeperView(kept);
  const newest = names.slice(-NAMED);
  const fields = new Intl.ListFormat(locale, { type: "conjunction" }).format(newest);
  const more = names.length - newest.length;
  return (
    <Alert tone="info" announce>
      <p>
        {keptBy === null
          ? t("section.merged", { fields, more, at: shanghaiClock(keptAt) })
          : t("section.mergedOf", { name: keptBy, fields, more, at: shanghaiClock(keptAt) })}
      </p>
    </Alert>
  );
}
