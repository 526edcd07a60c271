"use client";

import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { type CodedName, nameOf } from "@/lib/core/coded-name";
import { SuggestField } from "@/lib/ui/form/suggest-field";
import { useLocale, useWords } from "@/lib/words/client";
import { chosenIndustry, searchIndustries } from "../domain/industry-search";

const MOST = 30;

type Props = {
  readonly path: string;
  readonly industries: readonly CodedName[];
  readonly label: string;
  readonly hint: ReactNode;
  readonly error: string | undefined;
  readonly className?: string;
};

/** A class of GB/T 4754: looked for by name or code, kept as its code, and said in words once it is one. */
export function IndustryField({ path, industries, hint, ...words }: Props) {
  const t = useWords("applications");
  const locale = useLocale();
  const { field } = useController({ name: path });
  const typed = typeof field.value === "string" ? field.value : "";
  const known = chosenIndustry(industries, typed);
  const found = known ? [] : searchIndustries(industries, typed, MOST);
  const named = (each: CodedName) => `${each.code} ${nameOf(each, locale)}`;
  const divisionOf = ({ code }: CodedName) => industries.find((each) => each.code === code.slice(0, 2));
  return (
    <SuggestField
      {...words}
      name={path}
      ref={field.ref}
      value={typed}
      onBlur={field.onBlur}
      onChange={field.onChange}
      hint={
        <>
          {hint}
          {known && (
            <span className="block font-semibold text-ink">
              {named(known.chosen)}
              {known.division && <span className="font-normal"> · {named(known.division)}</span>}
            </span>
          )}
        </>
      }
      count={t("section.suggestions", { count: found.length })}
      suggestions={found.map((each) => {
        const division = divisionOf(each);
        return { value: each.code, label: named(each), note: division && named(division) };
      })}
    />
  );
}
