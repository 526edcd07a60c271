// npm run bench: speed as ratios of two things measured in one run.
import { install } from "./bootstrap/install.mjs";
import { requireNode } from "./bootstrap/node-version.mjs";
import { explain, step } from "./bootstrap/steps.mjs";
import { runTypeScript } from "./bootstrap/typescript.mjs";

try {
  requireNode();
  await step("Packages", install);
  await runTypeScript();
  const { runBench } = await import("./bench/run-bench");
  process.exitCode = await runBench();
} catch (error) {
  explain(error);
  process.exit(1);
}
