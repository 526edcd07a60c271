import type { ReactNode } from "react";
import { getWords } from "@/lib/words/server";
import { PlainLink } from "./link";

/** Where this page stands; the page itself comes last and is no link. */
export async function Breadcrumbs(props: { trail: readonly { href: string; label: ReactNode }[]; here: ReactNode }) {
  const t = await getWords("common");
  return (
    <nav className="breadcrumbs" aria-label={t("breadcrumbs")}>
      <ul>
        {props.trail.map((step) => (
          <li key={step.href}>
            <PlainLink href={step.href}>{step.label}</PlainLink>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ul>
    </nav>
  );
}
