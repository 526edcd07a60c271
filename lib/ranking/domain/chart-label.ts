const LONGEST = 7;
const [HEAD, TAIL] = [3, 3];

/** Short enough for a phone, and never the same for two projects: the rank, and the part of the name that tells firms apart. */
export function chartLabel({ rank, firmName }: { readonly rank: number | null; readonly firmName: string }): string {
  const name = [...firmName.replace(/^吉安(?:市|示例)?/, "").replace(/(?:股份|责任|集团)*有限(?:责任)?公司$/, "")];
  const short =
    name.length <= LONGEST ? name.join("") : `${name.slice(0, HEAD).join("")}…${name.slice(-TAIL).join("")}`;
  return `${rank ?? "—"}　${short}`;
}
