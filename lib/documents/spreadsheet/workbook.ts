import type { Archive } from "./archive";
import { TableRefused } from "./table";
import { localName, readXml } from "./xml-events";

export type Workbook = {
  /** Sheets that a person sees, in their order. Hidden ones hold lists and helpers, never what somebody means to send. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly from1904: boolean;
  readonly sharedStringsPath: string | null;
  readonly stylesPath: string | null;
};

type Relationship = { readonly kind: string; readonly path: string };

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelationships(archive, "");
  const workbookPath = pathOfKind(root, "officeDocument");
  if (workbookPath === null) throw new TableRefused("workbook-damaged");
  const relationships = await readRelationships(archive, workbookPath);
  const named: { name: string; relationship: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(await entry(archive, workbookPath), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relationship = Object.entries(attributes).find(([key]) => localName(key) === "id")?.[1] ?? "";
      named.push({ name: attributes.name ?? "", relationship, hidden: (attributes.state ?? "visible") !== "visible" });
    },
  });
  const sheets = named.flatMap(({ name, relationship, hidden }) => {
    const target = relationships.get(relationship);
    return hidden || target?.kind !== "worksheet" ? [] : [{ name, path: target.path }];
  });
  return {
    sheets,
    from1904,
    sharedStringsPath: pathOfKind(relationships, "sharedStrings"),
    stylesPath: pathOfKind(relationships, "styles"),
  };
}

/** What the part at `path` points to; the empty path is the package itself. External targets are left out. */
async function readRelationships(archive: Archive, path: string): Promise<Map<string, Relationship>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const chunks = await entry(archive, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const found = new Map<string, Relationship>();
  await readXml(chunks, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External" || !Id || !Type || !Target) return;
      found.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), path: resolved(folder, Target) });
    },
  });
  return found;
}

const pathOfKind = (relationships: Map<string, Relationship>, kind: string) =>
  [...relationships.values()].find((relationship) => relationship.kind === kind)?.path ?? null;

/** Relative to the folder of the part, or absolute within the package; a name is looked up in the archive and nowhere else. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

async function entry(archive: Archive, path: string): Promise<AsyncIterable<Buffer>> {
  const chunks = await archive.read(path);
  if (!chunks) throw new TableRefused("workbook-damaged");
  return chunks;
}
