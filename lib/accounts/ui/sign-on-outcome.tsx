import { Alert } from "@/lib/ui/alert";
import { getWords } from "@/lib/words/server";

const OUTCOMES = [
  "linked",
  "already-linked",
  "not-linked",
  "sign-on-expired",
  "sign-on-failed",
  "provider-not-reached",
] as const;

/** What came of a way to the provider, as the address says; an address that says anything else says nothing. */
export async function SignOnOutcome({ said }: { said: string | readonly string[] | undefined }) {
  const t = await getWords("accounts");
  const outcome = OUTCOMES.find((known) => known === said);
  if (!outcome) return null;
  return (
    <Alert tone={outcome === "linked" ? "success" : "warning"} className="mb-6" announce>
      <p>{t(`signOn.outcome.${outcome}`)}</p>
    </Alert>
  );
}
