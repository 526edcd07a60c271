import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";
import { askDepartment } from "@/lib/inquiries/commands/ask-department";
import { aReply } from "../a-reply";
import { accepted } from "../people";
import { callOnStage } from "./act-out";
import type { DemoCall } from "./season";
import { officerOnStage, type Stage } from "./stage";

/** What the open call asks of departments besides its five conditions. */
export const DEMO_VETOES = ["tax-arrears", "safety-incident"] as const;

/** The tax bureau has answered about everybody; the emergency bureau has the list on its table. */
export async function askDepartments(stage: Stage, call: DemoCall): Promise<void> {
  const officer = officerOnStage(stage);
  const { callId } = callOnStage(stage, call);
  const ask = async (department: "taxation" | "emergency-management", number: number) =>
    accepted(
      await askDepartment(officer, { callId, department, documentNo: `吉市工信函示例〔${call.year}〕${number}号` }),
    ).inquiryId;
  const taxation = await ask("taxation", 21);
  await ask("emergency-management", 22);
  const repliedOn = await asActor(officer, async ({ now }) => shanghaiDay(now));
  await aReply(officer, taxation, { documentNo: `吉市税函示例〔${call.year}〕9号`, repliedOn });
}
