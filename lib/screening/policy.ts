import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import type { ApproverActor, CountyActor, InspectorActor, OfficerActor } from "@/lib/auth/actor";

/** Those who screen. */
export type ScreeningActor = CountyActor | OfficerActor;
/** Those who may look at what was screened. */
export type ScreeningReader = ScreeningActor | ApproverActor | InspectorActor;

export const stageOf = ({ role }: ScreeningActor): ScreeningStage => (role === "county" ? "county" : "city");

/** The rows that a person may know of: the county those of its own reporting unit, the bureau all that were handed in. */
export const screenedBy = (actor: ScreeningReader) => ({
  firstSubmittedAt: { not: null },
  ...(actor.role === "county" ? { unitCode: actor.unitCode } : {}),
});

/** In these states an application waits for the desk. */
export const WAITING_STATE = { county: "submitted", city: "recommended" } as const satisfies Record<
  ScreeningStage,
  string
>;
