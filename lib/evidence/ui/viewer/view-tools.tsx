"use client";

import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";

/** How a page is looked at: as wide as the viewer at zoom 1, turned clockwise by quarters. */
export type WayOfLooking = { readonly zoom: number; readonly turned: 0 | 90 | 180 | 270 };

export const START: WayOfLooking = { zoom: 1, turned: 0 };

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

export function ViewTools({ way, onChange }: { way: WayOfLooking; onChange: (way: WayOfLooking) => void }) {
  const t = useWords("evidence");
  const zoomTo = (zoom: number | undefined) => zoom !== undefined && onChange({ ...way, zoom });
  return (
    <span className="flex flex-wrap items-center gap-1">
      <Button look="ghost" small onClick={() => zoomTo(ZOOMS.findLast((zoom) => zoom < way.zoom))}>
        {t("viewer.smaller")}
      </Button>
      <output className="num min-w-12 text-center text-sm" aria-label={t("viewer.zoom")}>
        {Math.round(way.zoom * 100)}%
      </output>
      <Button look="ghost" small onClick={() => zoomTo(ZOOMS.find((zoom) => zoom > way.zoom))}>
        {t("viewer.larger")}
      </Button>
      <Button look="ghost" small onClick={() => onChange({ ...way, turned: TURNED[way.turned] })}>
        {t("viewer.turn")}
      </Button>
    </span>
  );
}
