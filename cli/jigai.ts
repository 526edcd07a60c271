import { Problem } from "../scripts/bootstrap/problem.mjs";
import { asksForHelp, commandHelp, commands, helpText } from "./commands";

const BAD_INPUT = 2;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "help") {
    console.log(helpText());
    return name === undefined ? BAD_INPUT : 0;
  }
  const command = commands.get(name);
  if (!command) {
    console.error(`There is no command "${name}". npm run -s jigai -- --help lists them.`);
    return BAD_INPUT;
  }
  if (asksForHelp(args)) {
    console.log(commandHelp(name, command));
    return 0;
  }
  if (!command.needsDatabase) return (await command.load()).run(args);
  const { withPortalDatabase } = await import("../scripts/portal/database-of-command");
  const code = await withPortalDatabase(async () => (await command.load()).run(args));
  return endNow(code);
}

/** The portal's pool keeps its connections for the next request, and so would keep this process waiting. */
async function endNow(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))));
  process.exit(code);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (error instanceof Problem) console.error(`${error.message}\n${error.advice}`);
  else console.error(error);
}
