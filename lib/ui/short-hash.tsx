import { getWords } from "@/lib/words/server";

/** Both ends of a hash, enough to tell two apart; the whole of it when opened, and on paper. */
export async function ShortHash({ hash }: { hash: string }) {
  if (hash === "") return "—";
  const t = await getWords("common");
  const [start, end] = [hash.slice(0, 8), hash.slice(-8)];
  return (
    <>
      <details className="print:hidden">
        <summary className="code w-fit cursor-pointer py-1" title={hash}>
          <span aria-hidden="true">
            {start}…{end}
          </span>
          <span className="sr-only">{t("hash", { start, end })}</span>
        </summary>
        <span className="code break-all">{hash}</span>
      </details>
      <span className="code hidden break-all print:inline" aria-hidden="true">
        {hash}
      </span>
    </>
  );
}
