import { type ListParameters, pageNumbers, pageRange } from "@/lib/core/list-parameters";
import { getWords } from "@/lib/words/server";
import { PlainLink } from "../link";

/** Which entries are shown, and links to the other pages. `hrefOf` keeps filters and order. */
export async function Pagination(props: {
  parameters: ListParameters;
  total: number;
  hrefOf: (page: number) => string;
}) {
  const { parameters, total, hrefOf } = props;
  const t = await getWords("common");
  const { pages, from, to } = pageRange(parameters, total);
  const page = parameters.page;
  return (
    <nav className="no-print mt-4 flex flex-wrap items-center justify-between gap-3" aria-label={t("list.pages")}>
      <p className="hint num">{t("list.range", { from, to, total })}</p>
      {pages > 1 && (
        <div className="join">
          {page > 1 && <PageLink href={hrefOf(page - 1)} label={t("list.previous")} />}
          {pageNumbers(page, pages).map((number, place) =>
            number === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no number
              <span key={`gap-${place}`} className="join-item px-2 py-2 text-hint" aria-hidden="true">
                …
              </span>
            ) : (
              <PageLink
                key={number}
                href={hrefOf(number)}
                label={String(number)}
                name={t("list.page", { page: number })}
                current={number === page}
              />
            ),
          )}
          {page < pages && <PageLink href={hrefOf(page + 1)} label={t("list.next")} />}
        </div>
      )}
    </nav>
  );
}

function PageLink(props: { href: string; label: string; name?: string; current?: boolean }) {
  return (
    <PlainLink
      className={`btn btn-sm join-item ${props.current ? "btn-primary" : "btn-outline"}`}
      href={props.href}
      aria-label={props.name}
      aria-current={props.current ? "page" : undefined}
    >
      {props.label}
    </PlainLink>
  );
}
