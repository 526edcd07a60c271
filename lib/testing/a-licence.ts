import { randomUUID } from "node:crypto";
import type { CountyActor, FirmActor } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";
import { decideUsccClaim } from "@/lib/firms/commands/decide-claim";
import { receiveLicence } from "@/lib/firms/commands/receive-licence";
import { findOwnClaim } from "@/lib/firms/queries/find-claim";
import { pdfFile } from "./evidence-files";

/** A copy of the firm's licence, sent as the browser sends it; no two firms' are the same. */
export async function aLicence(firm: FirmActor, bytes: Buffer = licenceOf(firm)): Promise<string> {
  const announced = { fileName: "营业执照.pdf", declaredType: "application/pdf", byteCount: bytes.length };
  const sent = await receiveLicence(firm, announced, once(bytes));
  if (!sent.ok) throw new Error(`the licence was refused: ${sent.error}`);
  return sent.value.licenceId;
}

const licenceOf = ({ firmId, firmName }: FirmActor) =>
  pdfFile({ trailer: `/Title <${Buffer.from(`${firmName} ${firmId}`).toString("hex")}>` });

async function* once(bytes: Buffer) {
  yield bytes;
}

/** Somebody at the desk of the unit who needs no account: nobody signs in as him. */
const anyCounty = (unitCode: string): CountyActor => {
  const person = { accountId: randomUUID(), name: "县示例", role: "county", firmId: null, firmName: null, unitCode };
  const actor = makeActor(person, "127.0.0.1");
  if (actor?.role !== "county") throw new Error(`nobody can act for ${unitCode}`);
  return actor;
};

/** The claim as the county proves it once the licence is there; false where another firm has the code already. */
export async function provenClaim(firm: FirmActor, by?: CountyActor): Promise<boolean> {
  const licenceId = await aLicence(firm);
  const {
    version,
    unit: { code: unitCode },
  } = await findOwnClaim(firm);
  const decision = { firmId: firm.firmId, version, verdict: "proven" as const, licenceId, reason: "" };
  const proven = await decideUsccClaim(by ?? anyCounty(unitCode), decision);
  if (!proven.ok && proven.error !== "proven-for-another") throw new Error(`not proven: ${proven.error}`);
  return proven.ok;
}
