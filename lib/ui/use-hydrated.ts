"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and until this component answers to clicks; a form's button waits for it. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
