// npm run drill -- kills | deadline: the long versions of tests that npm test runs in short.
import { install } from "./bootstrap/install.mjs";
import { requireNode } from "./bootstrap/node-version.mjs";
import { explain, step } from "./bootstrap/steps.mjs";
import { runTypeScript } from "./bootstrap/typescript.mjs";

try {
  requireNode();
  await step("Packages", install);
  await runTypeScript();
  const { runDrill } = await import("./test/run-drill");
  process.exitCode = await runDrill(process.argv.slice(2));
} catch (error) {
  explain(error);
  process.exit(1);
}
