import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { CALL_STATES } from "../domain/call-state";

const year = (text: string) => (/^20[0-9]{2}$/.test(text) ? text : null);

export const CALL_LIST = {
  sorts: ["year", "closesAt"],
  sort: "closesAt",
  direction: "desc",
  filters: { state: oneOf(CALL_STATES), year, q: searchText },
} as const satisfies ListSpec<"year" | "closesAt", "state" | "year" | "q">;
