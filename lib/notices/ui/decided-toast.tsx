"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { Toast } from "@/lib/ui/toast";

const Say = createContext<(words: string) => void>(() => undefined);

/** Says what was decided once its form is gone: with an award that falls, its line leaves the page. */
export function DecidedToast({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: "", times: 0 });
  const say = (words: string) => setSaid(({ times }) => ({ words, times: times + 1 }));
  return (
    <Say.Provider value={say}>
      {children}
      {said.times > 0 && <Toast key={said.times}>{said.words}</Toast>}
    </Say.Provider>
  );
}

export const useSayDecided = () => useContext(Say);
