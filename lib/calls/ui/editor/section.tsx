import type { ReactNode } from "react";

export function Section(props: { id: string; title: string; first?: boolean; children: ReactNode }) {
  const { id, title, first, children } = props;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={`grid scroll-mt-16 gap-5 ${first ? "" : "border-t border-line pt-8"}`}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** Fields side by side where there is room. */
export const Row = ({ children }: { children: ReactNode }) => (
  <div className="grid items-end gap-x-6 gap-y-5 md:grid-cols-2 xl:grid-cols-3">{children}</div>
);
