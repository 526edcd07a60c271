import { asOwner } from "./portal";

/** The link of the last letter of this kind that was sent to an address. */
export const letterTo = (address: string, kind: string): Promise<string> =>
  asOwner(async (owner) => {
    const asked = `select "link" from "mail" where "kind" = $1 and "address" = $2 order by "queuedAt" desc limit 1`;
    const [letter] = (await owner.query<{ link: string }>(asked, [kind, address])).rows;
    return letter?.link ?? "/no-such-letter";
  });
