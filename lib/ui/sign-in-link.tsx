"use client";

import { useWords } from "@/lib/words/client";

/** To sign in again in another window: what is typed on this page stays. */
export function SignInLink() {
  const t = useWords("errors");
  return (
    <a className="link" href="/sign-in" target="_blank" rel="noopener">
      {t("signInLink")}
    </a>
  );
}
