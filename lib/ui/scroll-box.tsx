import type { ReactNode } from "react";

/** A grid of figures that stays a grid on a phone: it scrolls by itself, by keyboard too. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="scroll-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
