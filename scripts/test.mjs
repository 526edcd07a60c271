// npm test: every check there is, from a clone with nothing installed to one last line `N passed, N failed`.
import { install } from "./bootstrap/install.mjs";
import { requireNode } from "./bootstrap/node-version.mjs";
import { explain, step } from "./bootstrap/steps.mjs";
import { runTypeScript } from "./bootstrap/typescript.mjs";

try {
  requireNode();
  await step("Packages", install);
  await runTypeScript();
  const { runTests } = await import("./test/run-tests");
  process.exitCode = await runTests();
} catch (error) {
  explain(error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
