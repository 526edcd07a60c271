import { Fragment, type ReactNode } from "react";
import { PlainLink } from "./link";

/** Names and values. `rows` draws lines between them, `stack` puts the value under the name on a phone. */
export function Pairs(props: {
  pairs: readonly (readonly [name: ReactNode, value: ReactNode])[];
  rows?: boolean;
  stack?: boolean;
  figures?: boolean;
  className?: string;
}) {
  const look = `${props.rows ? "rows" : ""} ${props.stack ? "pairs-stack" : ""} ${props.figures ? "num" : ""}`;
  return (
    <dl className={`pairs ${look} ${props.className ?? ""}`}>
      {props.pairs.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <Fragment key={place}>
          <dt>{name}</dt>
          <dd className={props.figures ? "text-end" : undefined}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

export type Stat = { title: ReactNode; value: ReactNode; unit?: ReactNode; note?: ReactNode; href?: string };

/** At most four in a row; each leads to the list it counts. */
export function Stats({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className="stats stats-vertical w-full border border-line sm:stats-horizontal">
      {stats.map((stat, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <div className="stat" key={place}>
          <dt className="stat-title">{stat.title}</dt>
          <dd className="stat-value fig text-3xl">
            {stat.href ? (
              <PlainLink className="link-hover text-primary" href={stat.href}>
                {stat.value}
              </PlainLink>
            ) : (
              stat.value
            )}
            {stat.unit && <span className="text-base font-medium"> {stat.unit}</span>}
          </dd>
          {stat.note && <dd className="stat-desc">{stat.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
