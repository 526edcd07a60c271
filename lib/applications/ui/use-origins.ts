"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { useFormContext } from "react-hook-form";
import { usePageAccount } from "@/lib/ui/page-account";
import { confirmPrefilledAction } from "../actions";
import type { SectionCode } from "../domain/content";
import { placeKey } from "../domain/place";
import { type Origin, type Origins, withoutOrigins } from "../domain/prefill";
import { placeNamed } from "./form-changes";

/**
 * Where the values of a form came from that nobody typed here; typing over one, or confirming it, makes it one's own. The same
 * object as long as nothing of it has changed: all fields hang on it, and a key must not draw them all.
 */
export function useOrigins(applicationId: string, section: SectionCode, stored: Origins) {
  const { subscribe, getValues } = useFormContext();
  const account = usePageAccount();
  const [origins, setOrigins] = useState(stored);
  const originAt = useCallback(
    (path: string): Origin | undefined => {
      const place = placeNamed(section, { getValues }, path);
      return place ? origins[placeKey(place)] : undefined;
    },
    [origins, section, getValues],
  );
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const place = name === undefined ? null : placeNamed(section, { getValues }, name);
          if (place) setOrigins((now) => (placeKey(place) in now ? withoutOrigins(now, [placeKey(place)]) : now));
        },
      }),
    [section, subscribe, getValues],
  );
  const confirm = useCallback(async (): Promise<boolean> => {
    const places = Object.keys(origins);
    const answer = await confirmPrefilledAction({ applicationId, section, places }, account).catch(() => null);
    if (answer?.ok) setOrigins((now) => withoutOrigins(now, places));
    return answer?.ok === true;
  }, [account, applicationId, section, origins]);
  return useMemo(() => ({ originAt, count: Object.keys(origins).length, confirm }), [originAt, origins, confirm]);
}
