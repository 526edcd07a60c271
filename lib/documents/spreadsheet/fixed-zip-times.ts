const DIRECTORY_ENTRY = 0x02014b50;
const NEW_YEAR_1980 = 0x0021;

/** Every entry of a zip archive dated 1980-01-01: exceljs stamps the moment of writing, and equal tables would differ. */
export function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let entry = archive.readUInt32LE(end + 16);
  while (entry < end && archive.readUInt32LE(entry) === DIRECTORY_ENTRY) {
    setTime(archive, entry + 12);
    setTime(archive, archive.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return archive;
}

function setTime(archive: Buffer, offset: number): void {
  archive.writeUInt16LE(0, offset);
  archive.writeUInt16LE(NEW_YEAR_1980, offset + 2);
}
