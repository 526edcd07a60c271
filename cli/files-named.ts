import type { Client } from "pg";
import type { Naming } from "@/lib/documents/storage/verify-files";

/** The columns whose hashes name stored files; a file of theirs that is not there is lost. */
const FILES = [
  { table: "evidence", column: "sha256" },
  { table: "call", column: "noticeSha256" },
  { table: "licence", column: "sha256" },
  { table: "approval_file", column: "sha256" },
  { table: "department_reply", column: "sha256" },
] as const;

/**
 * What the database says of files. Everything that is called a SHA-256 anywhere counts as known, whatever it is of: better one
 * file too many kept than one too few.
 */
export async function filesNamed(owner: Client): Promise<Naming> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and column_name ~* 'sha256$' and data_type = 'text'`,
  );
  const hashes = async ({ table, column }: { table: string; column: string }) => {
    const { rows } = await owner.query<{ hash: string }>(
      `select distinct "${column}" as hash from "${table}" where "${column}" is not null`,
    );
    return rows.map(({ hash }) => hash);
  };
  const needed = new Set<string>();
  const known = new Set<string>();
  for (const place of columns) {
    const isOfFiles = FILES.some(({ table, column }) => table === place.table && column === place.column);
    for (const hash of await hashes(place)) {
      known.add(hash);
      if (isOfFiles) needed.add(hash);
    }
  }
  return { needed, known };
}
