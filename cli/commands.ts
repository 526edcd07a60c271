export interface CommandModule {
  run(args: readonly string[]): Promise<number>;
}

export interface Command {
  readonly summary: string;
  /** What the help of the command itself says beside its summary. */
  readonly details?: readonly string[];
  /** Then the portal's database runs while the command does, and the environment says where it is. */
  readonly needsDatabase: boolean;
  /** Each command is loaded only when it is asked for: `check` and `rank` answer at once, and need no generated client. */
  readonly load: () => Promise<CommandModule>;
}

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    "check",
    {
      summary: "--input FILE: judge a list of cases by the five criteria (FILE or - for standard input)",
      details: [
        "FILE holds policy, library and cases as JSON; the findings of every case come out as JSON.",
        "Exit 0: judged. Exit 2: the input is at fault, one line for each fault with its path. Exit 1: anything else.",
      ],
      needsDatabase: false,
      load: () => import("./commands/check"),
    },
  ],
  [
    "rank",
    {
      summary: "--input FILE: rank a call's score sheets and draw the line (FILE or - for standard input)",
      details: [
        "FILE holds rubric, fund, projects and sheets as JSON; the ranking comes out as JSON.",
        "Exit 0: ranked. Exit 2: the input is at fault, one line for each fault with its path. Exit 1: anything else.",
      ],
      needsDatabase: false,
      load: () => import("./commands/rank"),
    },
  ],
  [
    "publicity",
    {
      summary: "--start 2023-06-19 --days 7 [--unit working|calendar]: the days of a publicity period",
      details: [
        "working (the default) counts working days by the published holidays; calendar counts every day.",
        "Exit 0: the first and the last day as JSON. Exit 2: the question is at fault, or a year has no calendar.",
      ],
      needsDatabase: false,
      load: () => import("./commands/publicity"),
    },
  ],
  [
    "admin",
    {
      summary:
        "create --name NAME --email ADDRESS: make the first administrator, who makes all other staff accounts; forget-second-factor --email ADDRESS: for an administrator whose telephone is lost",
      needsDatabase: true,
      load: () => import("./commands/admin"),
    },
  ],
  [
    "migrate",
    {
      summary: "bring the database schema up to date; author [OLD.prisma]: write the SQL of the next migration",
      needsDatabase: true,
      load: () => import("./commands/migrate"),
    },
  ],
  [
    "storage",
    {
      summary:
        "move directory|bucket: copy every file to the other place; verify: read every file; sweep: set aside files without a row",
      needsDatabase: true,
      load: () => import("./commands/storage"),
    },
  ],
  [
    "worker",
    {
      summary:
        "work off jobs and mail in a process of its own (for servers with JIGAI_WORKER=apart); --once: what is due",
      needsDatabase: true,
      load: () => import("./commands/worker"),
    },
  ],
  [
    "clock",
    {
      summary: "show the programme's clock; --set 2021-06-30T17:59:58+08:00 or --reset moves it (demo and test only)",
      needsDatabase: true,
      load: () => import("./commands/clock"),
    },
  ],
  [
    "demo",
    {
      summary:
        "load: fill an empty database with the demo season; reset: begin a fresh one; reviews FILE: a board of published review sheets (demo and test only)",
      needsDatabase: true,
      load: () => import("./commands/demo"),
    },
  ],
]);

export function helpText(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ["npm run -s jigai -- COMMAND", "", ...lines].join("\n");
}

/** What `jigai COMMAND --help` prints: how the command is called and what it does. */
export function commandHelp(name: string, { summary, details = [] }: Command): string {
  return [`npm run -s jigai -- ${name} ${summary}`, ...details.map((line) => `  ${line}`)].join("\n");
}

export const asksForHelp = (args: readonly string[]): boolean => args.some((arg) => arg === "--help" || arg === "-h");
