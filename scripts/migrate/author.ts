import { everything, portalSchema, schemaOf, withEngine } from "./engine";

/**
 * The SQL that leads from an older schema to prisma/schema.prisma; from an empty one it makes everything.
 * The engine wants a live server, though it reads and changes nothing there.
 */
export async function authorMigration(url: string, olderSchema: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: olderSchema.trim() === "" ? { tag: "empty" } : { tag: "schemaDatamodel", files: [schemaOf(olderSchema)] },
      to: { tag: "schemaDatamodel", files: [portalSchema()] },
      script: true,
      exitCode: null,
      filters: everything,
    });
    return stdout ?? "";
  });
}
