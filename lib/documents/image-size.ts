export type ImageSize = { readonly width: number; readonly height: number };

/** Width and height as the header says, without decoding; null for an image that is cut off or broken. */
export function imageSize(bytes: Buffer, type: "jpg" | "png"): ImageSize | null {
  const size = type === "png" ? pngSize(bytes) : jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function pngSize(bytes: Buffer): ImageSize | null {
  const isHeader = bytes.length >= 33 && bytes.readUInt32BE(8) === 13 && bytes.toString("latin1", 12, 16) === "IHDR";
  if (!isHeader || !bytes.includes("IEND")) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segment by segment to the first frame header (SOF0–15 without DHT, JPG and DAC, which share the numbers). */
function jpegSize(bytes: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff)
      at += 1; // padding
    else if (isFrameHeader(marker)) return frameSize(bytes, at);
    else if (standsAlone(marker)) at += 2;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}

const isFrameHeader = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

function frameSize(bytes: Buffer, at: number): ImageSize | null {
  if (!bytes.includes(Buffer.from([0xff, 0xd9]), at)) return null; // cut off
  return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
}
