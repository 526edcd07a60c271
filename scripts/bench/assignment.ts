import { nativeBlockHash } from "@/lib/block-hash";
import { randomStream } from "@/lib/core/random-stream";
import { drawPlan, type PlanInput } from "@/lib/panels/domain/panel-plan";
import { type Aim, perSecond } from "./measure";

const SECONDS = 3;
/** Applications × experts with specialties that fit more or less, one pair in twenty kept apart; the same every time. */
function inputOf(applications: number, experts: number, each: number): PlanInput {
  const stream = randomStream("bench", nativeBlockHash);
  const seats = { technical: each, finance: 0, industry: 0 };
  const cap = Math.ceil((applications * each) / experts) + 5;
  return {
    applications: Array.from({ length: applications }, (_, place) => ({ id: `A${place}`, seats })),
    experts: Array.from({ length: experts }, (_, place) => ({ id: `E${place}`, slot: "technical", cap })),
    costs: Array.from({ length: applications }, () =>
      Array.from({ length: experts }, () => (stream.below(20) === 0 ? null : stream.below(101))),
    ),
    loadCost: 10,
    seed: "bench",
    wanted: { seats, cap },
  };
}

/** The bounds of the assignment, each as a ratio to the time it may take. */
export async function assignmentAims(): Promise<Aim[]> {
  return [await planned(1_000, 60, 3, 1), await planned(300, 60, 7, 2)];
}

async function planned(applications: number, experts: number, each: number, seconds: number): Promise<Aim> {
  const input = inputOf(applications, experts, each);
  const figure = await perSecond(SECONDS, 1, () => {
    const { short } = drawPlan(input, nativeBlockHash);
    if (short.length > 0) throw new Error("the demand of the bench cannot be filled");
  });
  return {
    figure: { name: `${applications} applications × ${experts} experts × ${each} planned`, perSecond: figure },
    yardstick: { name: `one in ${seconds} s`, perSecond: 1 / seconds },
    atLeast: 1,
  };
}
