import { dueWords } from "@/lib/ui/due-words";
import { PlainLink } from "@/lib/ui/link";
import { FoldingPanel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import type { QueueView } from "../queries/find-desk";
import type { QueueItem } from "../queries/queue";
import { openWords } from "./open-words";

/** The neighbours of the open application: beside it on a wide screen, folded above it on a narrow one. */
export async function QueueAside({ queue, base, openId }: { queue: QueueView; base: string; openId: string }) {
  const t = await getWords("screening");
  const position =
    queue.place === null
      ? t("queue.total", { total: queue.total })
      : t("queue.position", { place: queue.place, total: queue.total });
  return (
    <aside className="beside-file-away" aria-label={t("queue.title")}>
      <div className="hidden lg:block">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-lg">{t("queue.title")}</h2>
          <span className="hint num">{position}</span>
        </div>
        <div className="mt-3">
          <QueueList items={queue.items} base={base} openId={openId} />
        </div>
      </div>
      <FoldingPanel
        className="lg:hidden"
        title={t("queue.title")}
        aside={<span className="num font-normal text-ink-2">{position}</span>}
      >
        <QueueList items={queue.items} base={base} openId={openId} />
      </FoldingPanel>
    </aside>
  );
}

async function QueueList(props: { items: readonly QueueItem[]; base: string; openId: string }) {
  const [t, common, eligibility] = await Promise.all([
    getWords("screening"),
    getWords("common"),
    getWords("eligibility"),
  ]);
  if (props.items.length === 0) return <p className="hint">{t("queue.empty")}</p>;
  return (
    <ul className="rule-list text-[0.9375rem]">
      {props.items.map((item) => {
        const current = item.id === props.openId;
        return (
          <li key={item.id} className={current ? "bg-tint shadow-[inset_3px_0_0_var(--color-primary)]" : undefined}>
            <PlainLink
              href={`${props.base}/${item.id}`}
              className="block px-3 py-2.5 hover:bg-quiet"
              aria-current={current ? "true" : undefined}
            >
              <span className={`block ${current ? "font-semibold" : ""}`}>{item.firmName}</span>
              <span className="flex flex-wrap items-baseline justify-between gap-x-2">
                <span className="hint">
                  {item.resubmitted ? `${t("queue.again")} · ` : ""}
                  {openWords(t, eligibility, item.open)}
                </span>
                {item.daysLeft !== null && (
                  <span className={`nb num text-sm ${dueLook(item.daysLeft)}`}>{dueWords(common, item.daysLeft)}</span>
                )}
              </span>
            </PlainLink>
          </li>
        );
      })}
    </ul>
  );
}

const dueLook = (days: number) => (days <= 0 ? "font-semibold text-error" : days <= 2 ? "text-warning" : "text-hint");
