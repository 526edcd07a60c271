import { dayText, type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";

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

/** Of one sealed call: the newest unless another is named. */
export const BY_HAND_LIST = {
  sorts: ["at"],
  sort: "at",
  direction: "asc",
  filters: {
    call: (text: string) => (isUuid(text) ? text : null),
    kind: (text: string) => (/^[a-z-]{1,30}$/.test(text) ? text : null),
    q: searchText,
  },
  pageSize: 50,
} as const satisfies ListSpec<"at", "call" | "kind" | "q">;

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
