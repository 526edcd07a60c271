import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = ["lib", "cli", "scripts", "app"];
const SAID = ["vi.mock(", "vi.stubEnv(", "process.env"];

/**
 * Database tests that put another module in a module's place, or look at or change the environment, which is read once: they
 * run apart, with modules of their own, while the modules of all others stay loaded. Found by what they say, for a list is
 * forgotten.
 *
 * @param {string} root folder of the project
 * @returns {string[]} paths from there
 */
export const databaseTestsApart = (root) =>
  FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file.replaceAll(path.sep, "/")}`,
    ),
  )
    .filter((file) => file.endsWith(".db.test.ts"))
    .filter((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return SAID.some((said) => text.includes(said));
    });
