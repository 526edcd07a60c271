import type { ReactNode } from "react";

/** Words need the whole width of a narrow column: the value stands under its name. */
export function StackedPairs({ pairs }: { pairs: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="grid gap-2.5 text-[0.9375rem]">
      {pairs.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered
        <div key={place}>
          <dt className="hint">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
