import "server-only";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

export type TemplateName = "application-form" | "notice" | "receipt" | "site-check-record" | "table-report";

const FONT_FOLDERS = [
  "noto-serif-sc/400Regular",
  "noto-serif-sc/700Bold",
  "noto-sans-sc/400Regular",
  "noto-sans-sc/700Bold",
];
/** Results not used for this many documents are forgotten, or a long-lived process would keep them all. */
const CACHED_DOCUMENTS = 10;

let compiler: NodeCompiler | null = null;

/**
 * A PDF from a template and its data. The data goes in as one JSON text, never as source, so that a name such as
 * `#read("…")` is only a name. Equal data and an equal `createdAt` give equal bytes.
 */
export function renderPdf(template: TemplateName, data: unknown, createdAt: Date): Buffer {
  compiler ??= warmCompiler();
  try {
    return compiler.pdf(
      { mainFilePath: path.join(templatesFolder(), `${template}.typ`), inputs: { data: JSON.stringify(data) } },
      { creationTimestamp: Math.floor(createdAt.getTime() / 1000) },
    );
  } catch (fault) {
    throw new Error(`${template}.typ: ${diagnosticsOf(fault)}`, { cause: fault });
  } finally {
    compiler.evictCache(CACHED_DOCUMENTS);
  }
}

/** One for the process: finding the fonts takes a tenth of a second, a page after that some milliseconds. */
function warmCompiler(): NodeCompiler {
  const fontPaths = FONT_FOLDERS.map((folder) => fromRoot("node_modules/@expo-google-fonts", folder));
  return NodeCompiler.create({ workspace: templatesFolder(), fontArgs: [{ fontPaths }] });
}

const templatesFolder = () => fromRoot("lib/documents/templates");

/** Templates and fonts lie beside the build and not in it: every process of the portal runs in the project's folder. */
const fromRoot = (...parts: string[]) => path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);

/** The compiler puts its report where other errors have a code. */
function diagnosticsOf(fault: unknown): string {
  if (fault instanceof Error && "code" in fault) return String(fault.code);
  return String(fault);
}
