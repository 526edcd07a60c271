import type { ListParameters, ListSpec } from "@/lib/core/list-parameters";
import { getWords } from "@/lib/words/server";
import { Button } from "../button";
import { SelectField } from "../form/select-field";
import { DateField, TextField } from "../form/text-field";
import { PlainLink } from "../link";

/** `options`: a choice; `day`: a date; neither: a search text. */
export type FilterField<Filter extends string> = {
  readonly name: Filter;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly day?: boolean;
};

/** A form that asks by URL: it works without JavaScript, and what is found can be sent to a colleague. */
export async function ListFilters<Sort extends string, Filter extends string>(props: {
  path: string;
  spec: ListSpec<Sort, Filter>;
  parameters: ListParameters<Sort, Filter>;
  fields: readonly FilterField<Filter>[];
  keeps?: readonly Filter[];
}) {
  const { path, spec, parameters, fields, keeps = [] } = props;
  const kept = keeps.flatMap((name) => {
    const value = parameters.filters[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const isNarrowed = Object.keys(parameters.filters).length > kept.length;
  const t = await getWords("common");
  const ordered = parameters.sort !== spec.sort || parameters.direction !== spec.direction;
  return (
    <search className="no-print">
      <form className="flex flex-wrap items-end gap-x-4 gap-y-3" action={path} aria-label={t("list.filter")}>
        {ordered && (
          <>
            <input type="hidden" name="sort" value={parameters.sort} />
            <input type="hidden" name="direction" value={parameters.direction} />
          </>
        )}
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <FilterControl
            key={field.name}
            field={field}
            value={parameters.filters[field.name] ?? ""}
            all={t("list.all")}
          />
        ))}
        <Button type="submit" look="outline" icon="filter">
          {t("list.apply")}
        </Button>
        {isNarrowed && (
          <PlainLink
            className="btn btn-ghost text-primary"
            href={
              kept.length === 0 ? path : `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, value]))}`
            }
          >
            {t("list.clear")}
          </PlainLink>
        )}
      </form>
    </search>
  );
}

function FilterControl(props: { field: FilterField<string>; value: string; all: string }) {
  const { name, label, options, day } = props.field;
  const shared = { name, id: `filter-${name}`, label, className: "w-full sm:w-48" };
  if (options) {
    // The key makes the control follow the URL after "clear", which React otherwise leaves as it was chosen.
    return <SelectField key={props.value} {...shared} options={options} blank={props.all} defaultValue={props.value} />;
  }
  if (day) return <DateField key={props.value} {...shared} defaultValue={props.value} />;
  return <TextField key={props.value} {...shared} type="search" defaultValue={props.value} />;
}
