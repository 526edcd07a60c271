import { wholeRecord } from "@/lib/awards/queries/read-record";
import { asOwner } from "./database";

type Row = { proposalId: string; content: string; openings: string | null; root: string };

/** Every decision record there is, whole, as the inspector has it; in the order of the proposals. */
export async function wholeRecords(): Promise<{ readonly content: string; readonly root: string }[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `select r."proposalId", r."content", r."openings", r."root" from "decision_record" r
       join "award_proposal" p on p."id" = r."proposalId" order by p."number"`,
    ),
  );
  return rows.map(({ proposalId, root, ...kept }) => ({ root, content: wholeRecord(kept, proposalId) }));
}
