import { deflateSync } from "node:zlib";

/** Small files of every kind that firms send, made by code: valid as far as their headers go. */
export const pngFile = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write("IHDR", 4, "latin1");
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.writeUInt16BE(0x0802, 16);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    header,
    Buffer.from("0000000049454e44ae426082", "hex"),
  ]);
};

/** With an EXIF block before the frame header, as cameras write it. */
export const jpegFile = (width: number, height: number): Buffer => {
  const frame = Buffer.from("ffc0000b08000000000101110000", "hex").subarray(0, 13);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const exif = Buffer.concat([Buffer.from("ffe10012", "hex"), Buffer.from("Exif\0\0ffc000000000", "latin1")]).subarray(
    0,
    20,
  );
  return Buffer.concat([Buffer.from("ffd8", "hex"), exif, frame, Buffer.from("ffda0008010100003f00aabbffd9", "hex")]);
};

export type PdfParts = {
  /** Put into the catalog dictionary. */
  readonly catalog?: string;
  /** Whole objects, written as they are. */
  readonly objects?: readonly string[];
  /** Objects packed into one compressed object stream. */
  readonly packed?: string;
  readonly packedDictionary?: string;
  readonly trailer?: string;
};

/** A document of one empty page. */
export function pdfFile({ catalog = "", objects = [], packed, packedDictionary, trailer = "" }: PdfParts = {}): Buffer {
  const parts: (string | Buffer)[] = [
    "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n",
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
    ...objects,
  ];
  if (packed !== undefined) {
    const data = deflateSync(packed);
    const dictionary = packedDictionary ?? "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
    parts.push(`9 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`, data, "\nendstream\nendobj\n");
  }
  parts.push(`trailer\n<< /Root 1 0 R /Size 10 ${trailer} >>\nstartxref\n0\n%%EOF\n`);
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
}

/** A document with one page for each text, in a Chinese font that it does not carry, as tax offices print theirs. */
export function writtenPdf(pages: readonly string[]): Buffer {
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(" ");
  const bodies = pages.flatMap((text, at) => {
    const written = `BT /F1 24 Tf 72 720 Td <${Buffer.from(text, "utf16le").swap16().toString("hex")}> Tj ET`;
    return [
      `${10 + at * 2} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + at * 2} 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n`,
      `${11 + at * 2} 0 obj\n<< /Length ${written.length} >>\nstream\n${written}\nendstream\nendobj\n`,
    ];
  });
  return Buffer.from(
    [
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
      `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>\nendobj\n`,
      "5 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>\nendobj\n",
      "6 0 obj\n<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>\nendobj\n",
      "7 0 obj\n<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>\nendobj\n",
      ...bodies,
      "trailer\n<< /Root 1 0 R /Size 99 >>\nstartxref\n0\n%%EOF\n",
    ].join(""),
    "latin1",
  );
}
