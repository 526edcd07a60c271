import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { DemoCase, Step } from "./season";

/** Where an application stands after its course, before anything happens to its call. */
export const courseEnd = ({ course }: Pick<DemoCase, "course">): ApplicationState =>
  course.reduce<Standing>((standing, step) => after(standing, step), { state: "draft", returnedBy: null }).state;

type Standing = { readonly state: ApplicationState; readonly returnedBy: "county" | "city" | null };

function after(standing: Standing, step: Step): Standing {
  const at = (state: ApplicationState): Standing => ({ state, returnedBy: null });
  switch (step.do) {
    case "submit":
      return at("submitted");
    case "correct":
      return at(standing.returnedBy === "city" ? "recommended" : "submitted");
    case "withdraw":
      return at("withdrawn");
    case "recommend":
      return at("recommended");
    case "not-recommend":
      return at("not_recommended");
    case "return":
      return { state: "returned", returnedBy: step.by };
    case "find-eligible":
      return at("eligible");
    case "find-ineligible":
      return at("ineligible");
    case "write":
    case "verify-investment":
    case "rule":
    case "sign-exception":
    case "refuse-exception":
    case "check-site":
      return standing;
  }
}
