import type { Fault } from "../fault";
import { dayOf } from "../readings";
import type { ProjectContent } from "../sections/project";
import { inOrder, unless } from "./check-context";

/** Filed, started, finished, in production: in this order. Whether it was finished in time is the engine's to say. */
export function projectFaults(content: ProjectContent): readonly Fault[] {
  const [filed, started, completed, production] = [
    dayOf(content.filedOn),
    dayOf(content.startedOn),
    dayOf(content.completedOn),
    dayOf(content.inProductionOn),
  ];
  return [
    ...unless(inOrder(filed, started), { path: "filedOn", code: "filed-after-start" }),
    ...unless(inOrder(started, completed), { path: "completedOn", code: "completed-before-start" }),
    ...unless(inOrder(completed, production), { path: "inProductionOn", code: "production-before-completion" }),
    ...unless(inOrder(dayOf(content.permitFrom), dayOf(content.permitTo)), {
      path: "permitTo",
      code: "permit-ends-before-it-begins",
    }),
  ];
}
