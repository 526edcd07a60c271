import { getWords } from "@/lib/words/server";

/** The proof that nothing was changed: the hash, and the text that has it. */
export async function FrozenText({ callId, sha256 }: { callId: string; sha256: string }) {
  const t = await getWords("calls");
  return (
    <div className="grid gap-2">
      <p>{t("frozen.text")}</p>
      <p className="code">{sha256}</p>
      <p>
        <a className="link link-primary" href={`/api/calls/${callId}/document`} download>
          {t("frozen.download")}
        </a>
      </p>
      <p className="hint">{t("frozen.how")}</p>
    </div>
  );
}
