import { dayText, type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";

export const PEOPLE = ["firm", "county", "officer", "expert", "approver", "inspector", "admin"] as const;

const ROLES = [...PEOPLE, "system:sign-in", "system:registration", "system:clock", "system:operator"];

export const EVENT_LIST = {
  sorts: ["seq"],
  sort: "seq",
  direction: "desc",
  filters: {
    action: (text: string) => (/^[a-z-]{1,60}$/.test(text) ? text : null),
    role: oneOf(ROLES),
    from: dayText,
    q: searchText,
  },
} as const satisfies ListSpec<"seq", "action" | "role" | "from" | "q">;

export const REFUSAL_LIST = {
  sorts: ["lastAt", "count"],
  sort: "lastAt",
  direction: "desc",
  filters: {
    role: oneOf(PEOPLE),
    reason: (text: string) => (/^[a-z-]{1,60}$/.test(text) ? text : null),
    from: dayText,
    q: searchText,
  },
} as const satisfies ListSpec<"lastAt" | "count", "role" | "reason" | "from" | "q">;
