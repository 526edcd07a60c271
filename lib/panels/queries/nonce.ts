import "server-only";
import { sealText, unsealText } from "@/lib/auth/sealed-text";

const PURPOSE = "sheet-nonce";

/** As the database keeps the nonce under a receipt: a copy of its rows opens none. */
export const sealedNonce = (nonceHex: string, assignmentId: string): string =>
  sealText(nonceHex, PURPOSE, assignmentId);

type Kept = {
  readonly assignmentId: string;
  readonly nonceSealed: string | null;
  /** Of a sheet from before nonces were sealed. */
  readonly nonceHex: string | null;
};

/** For the decision record alone. */
export const openedNonce = ({ assignmentId, nonceSealed, nonceHex }: Kept): string | null =>
  nonceSealed === null ? nonceHex : unsealText(nonceSealed, PURPOSE, assignmentId);
