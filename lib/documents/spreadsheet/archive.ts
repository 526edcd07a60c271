import * as yauzl from "yauzl";
import { type TableLimits, TableRefused } from "./table";

export type ArchiveLimits = Pick<TableLimits, "archiveEntries" | "inflatedBytes" | "density" | "densityFromBytes">;

export type Archive = {
  /** Of all entries, in lower case. */
  readonly names: readonly string[];
  /** The entry inflated chunk by chunk, or null when there is none of that name. */
  read(name: string): Promise<AsyncIterable<Buffer> | null>;
};

/**
 * Opens a zip archive after judging it by its directory alone: nothing is inflated before number, sizes and density of
 * all entries are known and bearable. A directory can lie, so what is inflated is counted once more on the way.
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<Archive> {
  const file = await orDamaged(yauzl.fromBufferPromise(bytes, { validateEntrySizes: true }));
  const entries = await checkedDirectory(file, limits);
  let inflated = 0;

  async function* counted(stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    try {
      for await (const chunk of stream) {
        inflated += chunk.length;
        if (inflated >= limits.inflatedBytes) throw new TableRefused("archive-too-large");
        yield chunk;
      }
    } catch (fault) {
      throw fault instanceof TableRefused ? fault : new TableRefused("archive-damaged");
    }
  }

  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry ? counted(await orDamaged(file.openReadStreamPromise(entry))) : null;
    },
  };
}

async function checkedDirectory(file: yauzl.ZipFile, limits: ArchiveLimits): Promise<Map<string, yauzl.Entry>> {
  if (file.entryCount > limits.archiveEntries) throw new TableRefused("archive-too-many-entries");
  const entries = new Map<string, yauzl.Entry>();
  const places: Place[] = [];
  let declared = 0;
  try {
    for await (const entry of file.eachEntry()) {
      declared += entry.uncompressedSize;
      if (declared >= limits.inflatedBytes) throw new TableRefused("archive-too-large");
      if (isTooDense(entry, limits)) throw new TableRefused("archive-too-dense");
      const name = entry.fileName.toLowerCase();
      // Two entries of one name are two different workbooks to two different readers.
      if (entries.has(name) || !entry.canDecodeFileData()) throw new TableRefused("archive-damaged");
      entries.set(name, entry);
      places.push({ from: entry.relativeOffsetOfLocalHeader, bytes: LOCAL_HEADER + entry.compressedSize });
    }
  } catch (fault) {
    throw fault instanceof TableRefused ? fault : new TableRefused("archive-damaged");
  }
  // Entries that share their bytes make a small archive count for a huge one.
  if (overlap(places)) throw new TableRefused("archive-too-dense");
  return entries;
}

type Place = { readonly from: number; readonly bytes: number };

/** Without name and extra field, which come on top. */
const LOCAL_HEADER = 30;

function overlap(places: readonly Place[]): boolean {
  const ordered = [...places].sort((left, right) => left.from - right.from);
  return ordered.some((place, at) => place.from + place.bytes > (ordered[at + 1]?.from ?? Number.POSITIVE_INFINITY));
}

const isTooDense = (entry: yauzl.Entry, limits: ArchiveLimits) =>
  entry.uncompressedSize >= limits.densityFromBytes && entry.uncompressedSize > entry.compressedSize * limits.density;

async function orDamaged<Value>(opening: Promise<Value>): Promise<Value> {
  try {
    return await opening;
  } catch {
    throw new TableRefused("archive-damaged");
  }
}
