// npm run generate: the database client from prisma/schema.prisma.
import { install } from "./bootstrap/install.mjs";
import { explain, step } from "./bootstrap/steps.mjs";
import { runTypeScript } from "./bootstrap/typescript.mjs";

try {
  await step("Packages", install);
  await runTypeScript();
  const { generateClient } = await import("./portal/generate");
  await step("Database client", generateClient);
} catch (error) {
  explain(error);
  process.exit(1);
}
