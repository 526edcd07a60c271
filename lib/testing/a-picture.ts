import { crc32, deflateSync } from "node:zlib";

/** A real picture that any browser draws: bands of two colours, different for every `seed`. */
export function aPicture(seed: string, width = 320, height = 240): Buffer {
  const shade = [...seed].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 251, 7);
  const line = (row: number) => {
    const bytes = Buffer.alloc(1 + width * 3);
    for (let at = 0; at < width; at += 1) {
      const isBand = (Math.floor(at / 40) + Math.floor(row / 40)) % 2 === 0;
      bytes.set(isBand ? [shade, 120, 160] : [60, 70, (shade * 3) % 251], 1 + at * 3);
    }
    return bytes;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, (_, row) => line(row)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Title\0${Buffer.from(seed).toString("hex")}`, "latin1")),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
