// The thread on which documents are set. Piscina runs it as it stands here, beside the build and without TypeScript.
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FONT_FOLDERS = [
  "noto-serif-sc/400Regular",
  "noto-serif-sc/700Bold",
  "noto-sans-sc/400Regular",
  "noto-sans-sc/700Bold",
];
/** Results not used for this many documents are forgotten, or a long-lived process would keep them all. */
const CACHED_DOCUMENTS = 10;

/** Templates and fonts lie beside the build and not in it: every process of the portal runs in the project's folder. */
const templates = path.resolve("lib/documents/templates");
const fontPaths = FONT_FOLDERS.map((folder) => path.resolve("node_modules/@expo-google-fonts", folder));

/** One for the thread: finding the fonts takes a tenth of a second, a page after that some milliseconds. */
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] });

/**
 * @param {import("./render-pdf").Manuscript} manuscript
 * @returns {Uint8Array} the PDF
 */
export default function typeset({ template, data, creationTimestamp }) {
  try {
    return compiler.pdf(
      { mainFilePath: path.join(templates, `${template}.typ`), inputs: { data } },
      { creationTimestamp },
    );
  } catch (fault) {
    throw new Error(`${template}.typ: ${diagnosticsOf(fault)}`);
  } finally {
    compiler.evictCache(CACHED_DOCUMENTS);
  }
}

/**
 * The compiler puts its report where other errors have a code.
 * @param {unknown} fault
 */
const diagnosticsOf = (fault) => (fault instanceof Error && "code" in fault ? String(fault.code) : String(fault));
