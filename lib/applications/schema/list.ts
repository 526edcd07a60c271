import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { APPLICATION_STATES } from "../domain/application-state";

/** The firm's own applications: what it may ask of the list by URL. */
export const OWN_APPLICATIONS: ListSpec<"stateSince" | "projectName" | "closesAt", "state" | "q"> = {
  sorts: ["stateSince", "projectName", "closesAt"],
  sort: "stateSince",
  direction: "desc",
  filters: { state: oneOf(APPLICATION_STATES), q: searchText },
};
