import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/bootstrap/places.mjs";

// Commands are server code without a bundler: what they import has to load under the server's condition of React as it stands.
test.each(["cli/commands/worker.ts", "lib/testing/demo/load-season.ts"])(
  "%s can be loaded by the command line",
  (file) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", `await import("./${file}")`],
      { cwd: root, encoding: "utf8", env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") } },
    );
    expect(stderr).not.toContain("Error");
    expect(status).toBe(0);
  },
);
