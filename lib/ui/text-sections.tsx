export type TextSection = { readonly title: string; readonly lines: readonly string[] };

/** Running text under headings, one statement a line. */
export function TextSections({ sections }: { sections: readonly TextSection[] }) {
  return (
    <div className="grid max-w-[46rem] gap-8">
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2 className="text-xl">{title}</h2>
          <ul className="mt-3 grid list-disc gap-2 ps-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
