import { heardSignedOut, keepAgain } from "@/lib/applications/ui/kept-words";
import { answerCalls } from "@/lib/applications/ui/open-pages";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { DraftSheet } from "../domain/sheet-draft";
import { forgetSheet, type KeptSheet, keepSheet, leftSheets } from "./kept-sheets";

/** One page's record in this browser of what the server has not got yet. */
export class SheetKeeper {
  private readonly page = `${performance.timeOrigin}-${Math.random()}`;
  private readonly openedAt = performance.timeOrigin;

  constructor(
    private readonly place: Pick<KeptSheet, "account" | "sheet">,
    /** What the server is known to hold. */
    private held: DraftSheet,
  ) {}

  written(mine: DraftSheet): void {
    const { place, page, openedAt, held: base } = this;
    if (same(base, mine)) void forgetSheet({ ...place, page });
    else void keepSheet({ ...place, page, openedAt, base, mine });
  }

  /** The server has taken a save; `mine` is what stands in the form by now. */
  saved(held: DraftSheet, mine: DraftSheet): void {
    keepAgain();
    this.held = held;
    this.written(mine);
  }

  /** From now until the returned function is called this page is there; what pages that are gone have left is handed over, oldest first. */
  open(adopt: (left: Pick<KeptSheet, "base" | "mine">) => void): () => void {
    const close = answerCalls({
      page: this.page,
      account: this.place.account,
      save: () => Promise.resolve(null), // holds no application
      signedOut: heardSignedOut,
    });
    let isOpen = true;
    void leftSheets(this.place.account, this.place.sheet).then((left) => {
      if (!isOpen) return;
      for (const each of left) {
        adopt(each);
        void forgetSheet(each);
      }
    });
    return () => {
      isOpen = false;
      close();
    };
  }
}

const same = (left: DraftSheet, right: DraftSheet) => canonicalJson(left) === canonicalJson(right);
