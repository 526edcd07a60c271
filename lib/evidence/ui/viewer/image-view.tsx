"use client";

import { type ReactNode, useState } from "react";
import { useWords } from "@/lib/words/client";
import { Trouble, Waiting } from "./view-states";
import type { WayOfLooking } from "./view-tools";

type ImageViewProps = {
  readonly address: string;
  readonly fileName: string;
  readonly way: WayOfLooking;
  readonly tools: ReactNode;
};

const WIDTHS: Readonly<Record<number, string>> = {
  0.5: "w-1/2",
  0.75: "w-3/4",
  1: "w-full",
  1.25: "w-[125%]",
  1.5: "w-[150%]",
  2: "w-[200%]",
  3: "w-[300%]",
  4: "w-[400%]",
};
const TURNS = { 0: "", 90: "rotate-90", 180: "rotate-180", 270: "-rotate-90" } as const;

export function ImageView({ address, fileName, way, tools }: ImageViewProps) {
  const t = useWords("evidence");
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  return (
    <>
      <div className="viewer-tools">{tools}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="viewer-page" aria-label={t("viewer.image", { name: fileName })} tabIndex={0}>
        {state === "loading" && <Waiting />}
        {state === "failed" && <Trouble />}
        {state !== "failed" && (
          <div className={`grid aspect-square place-items-center ${WIDTHS[way.zoom] ?? "w-full"}`}>
            {/* Served to this person alone and never the same twice: nothing that an optimizer could keep. */}
            {/* biome-ignore lint/performance/noImgElement: see above */}
            <img
              className={`max-h-full max-w-full ${TURNS[way.turned]}`}
              src={address}
              alt={fileName}
              onLoad={() => setState("shown")}
              onError={() => setState("failed")}
            />
          </div>
        )}
      </section>
    </>
  );
}
