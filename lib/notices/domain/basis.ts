type Roots = { readonly runNumber: number; readonly sealRoot: string; readonly recordRoot: string };

const RECORD_ROOT = "决策记录根值 SHA-256 ";

/** What the list rests on, as every form of the notice prints it. */
export const basisText = ({ runNumber, sealRoot, recordRoot }: Roots): string =>
  `第 ${runNumber} 次汇总，评分封存值 SHA-256 ${inGroups(sealRoot)}；${RECORD_ROOT}${inGroups(recordRoot)}`;

/** The root as a published notice prints it, in its groups; null where the notice is from before there were records. */
export function printedRoot(basis: string): string | null {
  const [, printed] = basis.split(RECORD_ROOT);
  return printed !== undefined && /^(?:[0-9a-f]{8} ?){8}$/.test(printed) ? printed : null;
}

const inGroups = (hash: string): string => (hash.match(/.{1,8}/g) ?? []).join(" ");
