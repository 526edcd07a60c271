"use client";

import { useEffect, useRef, useState } from "react";
import { filesElsewhere } from "@/lib/evidence/ui/files-elsewhere";
import { forgetFilesOf, unfinishedFiles } from "@/lib/evidence/ui/upload-queues";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { SIGNED_OUT_EVERYWHERE } from "@/lib/ui/signed-out-everywhere";
import { deliverAllWords } from "./deliver-words";
import { forgetWordsOf, LEAVING } from "./kept-words";

type Words = { readonly title: string; readonly explanation: string; readonly stay: string; readonly leave: string };

function forgetAllOf(account: string): Promise<void> {
  forgetFilesOf(account);
  return forgetWordsOf(account);
}

/**
 * Signing out wipes what this browser keeps of the person, and stops files on their way. What is not on the server yet is sent first; what cannot be sent
 * is told, and stays if the person stays. `words` come translated: the guard stands on every page of a firm.
 */
export function SignOutGuard({ account, words }: { account: string; words: Words }) {
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement | null>(null);
  const leave = async () => {
    await forgetAllOf(account);
    form.current?.submit();
  };
  useEffect(() => {
    const wipe = () => void forgetAllOf(account);
    const leaving = async (target: HTMLFormElement) => {
      form.current = target;
      const sends: Promise<unknown>[] = [];
      window.dispatchEvent(new CustomEvent(LEAVING, { detail: sends }));
      await Promise.all(sends);
      const wordsLeft = await deliverAllWords(account);
      const files = [...unfinishedFiles(), ...(await filesElsewhere())];
      if (wordsLeft > 0 || files.some((file) => file.account === account)) return setAsking(true);
      await forgetAllOf(account);
      target.submit();
    };
    const submitted = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.getAttribute("action") !== "/sign-out") return;
      event.preventDefault();
      void leaving(event.target);
    };
    document.addEventListener("submit", submitted, true);
    window.addEventListener(SIGNED_OUT_EVERYWHERE, wipe);
    return () => {
      document.removeEventListener("submit", submitted, true);
      window.removeEventListener(SIGNED_OUT_EVERYWHERE, wipe);
    };
  }, [account]);
  return (
    <Dialog
      open={asking}
      onClose={() => setAsking(false)}
      title={words.title}
      actions={
        <>
          <Button look="danger" onClick={() => void leave()}>
            {words.leave}
          </Button>
          <Button look="ghost" onClick={() => setAsking(false)}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p>{words.explanation}</p>
    </Dialog>
  );
}
