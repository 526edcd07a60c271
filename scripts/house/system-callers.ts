import { importGraph, reachedFrom } from "./imports";
import { type Check, type Fault, isCode, isTest, type SourceFile, withoutComments } from "./source-file";

/** Why a page may reach work that no actor has asked for: there is none yet, or he is being looked up. */
type Reach = "sign-in" | "reading" | "registration" | "verification" | "no page";
export type SystemCaller = { readonly name: string; readonly path: string; readonly reach: Reach };

/** Everybody who opens the database without an actor. A new caller is a row here, and a reviewer who asks why. */
export const SYSTEM_CALLERS: readonly SystemCaller[] = [
  { name: "clock", path: "lib/jobs/clock-tick.ts", reach: "no page" },
  { name: "clock", path: "lib/jobs/remind-of-closing.ts", reach: "no page" },
  { name: "clock", path: "lib/jobs/remind-of-corrections.ts", reach: "no page" },
  { name: "clock", path: "lib/jobs/remind-of-steps.ts", reach: "no page" },
  { name: "mail", path: "lib/jobs/letter-attachments.ts", reach: "no page" },
  { name: "mail", path: "lib/jobs/send-mail.ts", reach: "no page" },
  { name: "operator", path: "lib/accounts/commands/create-administrator.ts", reach: "no page" },
  { name: "operator", path: "lib/accounts/commands/forget-second-factor.ts", reach: "sign-in" },
  { name: "registration", path: "lib/accounts/commands/prove-address.ts", reach: "registration" },
  { name: "registration", path: "lib/firms/commands/invitations.ts", reach: "registration" },
  { name: "registration", path: "lib/firms/commands/register-firm.ts", reach: "registration" },
  { name: "registration", path: "lib/firms/queries/invitation.ts", reach: "registration" },
  { name: "forgotten-password", path: "lib/accounts/commands/forgotten-password.ts", reach: "sign-in" },
  { name: "forgotten-password", path: "lib/accounts/queries/password-link.ts", reach: "sign-in" },
  { name: "reading-link", path: "lib/auth/reader.ts", reach: "reading" },
  { name: "sign-in", path: "lib/auth/second-factor.ts", reach: "sign-in" },
  { name: "scanner", path: "lib/evidence/commands/settle-scans.ts", reach: "no page" },
  { name: "sign-in", path: "lib/auth/sign-in-by-identity.ts", reach: "sign-in" },
  { name: "sign-in", path: "lib/auth/sessions.ts", reach: "sign-in" },
  { name: "sign-in", path: "lib/auth/sign-in.ts", reach: "sign-in" },
];

const CALL = /\basSystem\s*(?:<[^(]*>)?\(\s*(?:(["'`])([\w-]+)\1)?/g;
const OUTSIDE = /^(?:lib\/db\/|lib\/testing\/|e2e\/|scripts\/house\/)/;

export const systemCallers =
  (table: readonly SystemCaller[]): Check =>
  (files) => {
    const calls = files.filter(isCounted).flatMap(callsIn);
    const keyOf = ({ name, path }: { name: string; path: string }) => `${name} in ${path}`;
    const known = new Set(table.map(keyOf));
    const made = new Set(calls.map(keyOf));
    return [
      ...calls
        .filter((call) => !known.has(keyOf(call)))
        .map(({ name, path }) => ({
          path,
          says: `asSystem(${name}) is not in the table of scripts/house/system-callers.ts`,
        })),
      ...table
        .filter((row) => !made.has(keyOf(row)))
        .map(({ name, path }) => ({ path, says: `the table of system callers still lists ${name}, which is gone` })),
      ...reachedByPages(files, table),
    ];
  };

const isCounted = (file: SourceFile): boolean => isCode(file) && !isTest(file) && !OUTSIDE.test(file.path);

function callsIn(file: SourceFile): { name: string; path: string }[] {
  const names = [...withoutComments(file.text).matchAll(CALL)].map(
    ([, , name]) => name ?? "a name that is not written out",
  );
  return [...new Set(names)].map((name) => ({ name, path: file.path }));
}

function reachedByPages(files: readonly SourceFile[], table: readonly SystemCaller[]): Fault[] {
  const pages = files
    .filter((file) => !isTest(file) && (file.path.startsWith("app/") || file.path === "proxy.ts"))
    .map((file) => file.path);
  const reachedBy = reachedFrom(pages, importGraph(files));
  return table
    .filter((row) => row.reach === "no page" && reachedBy.has(row.path))
    .map(({ name, path }) => ({
      path,
      says: `asSystem(${name}) is reachable from a page through ${reachedBy.get(path)}`,
    }));
}
