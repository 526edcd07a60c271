"use client";

import { useEffect } from "react";
import { LEAVING } from "@/lib/applications/ui/kept-words";
import { SIGNED_OUT_EVERYWHERE } from "@/lib/ui/signed-out-everywhere";
import { forgetSheetsOf } from "./kept-sheets";

/** Signing out sends what is open, then wipes what this browser keeps of the expert: nobody after him reads it here. */
export function ForgetSheets({ account }: { account: string }) {
  useEffect(() => {
    const wipe = () => void forgetSheetsOf(account);
    const leave = async (form: HTMLFormElement) => {
      const sends: Promise<unknown>[] = [];
      window.dispatchEvent(new CustomEvent(LEAVING, { detail: sends }));
      await Promise.all(sends);
      await forgetSheetsOf(account);
      form.submit();
    };
    const submitted = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.getAttribute("action") !== "/sign-out") return;
      event.preventDefault();
      void leave(event.target);
    };
    document.addEventListener("submit", submitted, true);
    window.addEventListener(SIGNED_OUT_EVERYWHERE, wipe);
    return () => {
      document.removeEventListener("submit", submitted, true);
      window.removeEventListener(SIGNED_OUT_EVERYWHERE, wipe);
    };
  }, [account]);
  return null;
}
