import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the directory claims instead of the truth. */
  readonly declaredSize?: number;
};

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const NEW_YEAR_1980 = 0x0021;

/** A zip archive made by hand, so that tests can also build the ones no program would write. */
export function zipArchive(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const common = commonFields(crc32(content), packed.length, entry.declaredSize ?? content.length, name.length);
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), uint16(20), common, name, packed]);
    const placed = Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002", "latin1"), uint16(20), uint16(20), common, placed, name]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...bodies,
    central,
    Buffer.from("PK\u0005\u0006", "latin1"),
    uint32(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ]);
}

/** The fields that local header and directory entry share, up to the length of the extra field. */
const commonFields = (checksum: number, packed: number, size: number, nameLength: number) =>
  Buffer.concat([
    uint16(UTF8_NAMES),
    uint16(DEFLATED),
    uint16(0),
    uint16(NEW_YEAR_1980),
    uint32(checksum),
    uint32(packed),
    uint32(size),
    uint16(nameLength),
    uint16(0),
  ]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
