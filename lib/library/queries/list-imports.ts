import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

export type ImportRow = {
  readonly id: string;
  readonly year: number;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly importedAt: Date;
};

const SHOWN = 10;

/** The last imports, newest first. */
export const listLibraryImports = (actor: OfficerActor): Promise<ImportRow[]> =>
  asActor(actor, ({ db }) =>
    db.libraryImport.findMany({
      orderBy: [{ importedAt: "desc" }, { id: "asc" }],
      take: SHOWN,
      select: {
        id: true,
        year: true,
        fileName: true,
        fileSha256: true,
        entries: true,
        added: true,
        changed: true,
        importedAt: true,
      },
    }),
  );
