// npm start, npm run dev. Until the packages are installed this is plain Node.js; the rest is TypeScript, run by tsx.
import { install } from "./bootstrap/install.mjs";
import { requireNode } from "./bootstrap/node-version.mjs";
import { explain, step } from "./bootstrap/steps.mjs";
import { runTypeScript } from "./bootstrap/typescript.mjs";

try {
  requireNode();
  await step("Packages", install);
  await runTypeScript();
  const { startPortal } = await import("./portal/start");
  await startPortal({ development: process.argv.includes("--dev") });
} catch (error) {
  explain(error);
  process.exit(1);
}
