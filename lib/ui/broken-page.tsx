"use client";

import { useEffect, useRef } from "react";
import { useWords } from "@/lib/words/client";
import { Button, LinkButton } from "./button";

/** What went wrong in words, with the number the log knows it by; what is kept; what to do next. */
export function BrokenPage(props: { reference?: string; again: () => void }) {
  const t = useWords("errors");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="wrap py-12">
      <h1 ref={title} tabIndex={-1}>
        {t("broken.title")}
      </h1>
      <p className="lead mt-3">{t("broken.body")}</p>
      <p className="mt-2 text-ink-2">
        {props.reference
          ? t.rich("broken.next", { reference: () => <span className="code nb">{props.reference}</span> })
          : t("broken.nextWithoutReference")}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button onClick={props.again}>{t("broken.again")}</Button>
        <LinkButton look="outline" href="/">
          {t("broken.home")}
        </LinkButton>
      </p>
    </div>
  );
}
