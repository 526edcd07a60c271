"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useRef } from "react";
import { useWords } from "@/lib/words/client";
import { Button, LinkButton } from "./button";
import { Wordmark } from "./wordmark";

/** What went wrong in words, with the number the log knows it by; what is kept; what to do next. */
export function BrokenPage(props: { reference?: string; reset: () => void }) {
  const t = useWords("errors");
  const frame = useWords("frame");
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // The page came broken from the server, so it is fetched again before it is drawn again.
  const again = () =>
    startTransition(() => {
      router.refresh();
      props.reset();
    });
  return (
    <>
      <header className="masthead">
        <div className="wrap masthead-row">
          <Wordmark bureau={frame("bureau")} portal={frame("portal")} />
        </div>
      </header>
      <main id="main" className="wrap py-12">
        <h1 ref={title} tabIndex={-1} className="w-fit">
          {t("broken.title")}
        </h1>
        <p className="lead mt-3">{t("broken.body")}</p>
        <p className="mt-2 text-ink-2">
          {props.reference
            ? t.rich("broken.next", { reference: () => <span className="code nb">{props.reference}</span> })
            : t("broken.nextWithoutReference")}
        </p>
        <p className="mt-6 flex flex-wrap gap-3">
          <Button onClick={again}>{t("broken.again")}</Button>
          <LinkButton look="outline" href="/">
            {t("broken.home")}
          </LinkButton>
        </p>
      </main>
    </>
  );
}
