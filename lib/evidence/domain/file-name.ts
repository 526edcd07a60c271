/** Long enough for what people write; disks and mail programs take it. In code points, with the extension. */
const LONGEST = 120;
const LONGEST_EXTENSION = 10;

/** Marks that turn the direction of writing or show nothing: "fdp.exe" could look like "exe.pdf". */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
const REFUSED_BY_DISKS = /["<>:|?*\\/]/g;
/** Only these are folders. A page is told a name, in which a sign of division is a letter like any other. */
const PATH = /^(?:[A-Za-z]:[\\/]|[\\/]|\.{1,2}[\\/])/;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/**
 * The label under which a file is shown and given back. It never becomes a path: files lie under their hash. What a sender
 * calls it may hold folders, line breaks, quotes, invisible marks or nothing at all.
 */
export function cleanFileName(given: string): string {
  const last = PATH.test(given) ? (given.split(/[\\/]/).findLast((part) => part.trim() !== "") ?? "") : given;
  const seen = last
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(REFUSED_BY_DISKS, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .replace(DEVICE, "_$&");
  return shortened(seen === "" ? "file" : seen);
}

/** The extension stays, or the type could no longer be told from the name. */
function shortened(name: string): string {
  const points = Array.from(name);
  if (points.length <= LONGEST) return name;
  const dot = points.lastIndexOf(".");
  const extension = dot > 0 && points.length - dot <= LONGEST_EXTENSION ? points.slice(dot) : [];
  return [...points.slice(0, LONGEST - extension.length), ...extension].join("").replace(/ +(?=\.)/, "");
}

/** RFC 6266: a plain name for old programs, the real one beside it (RFC 8187). */
export function attachmentHeader(fileName: string): string {
  const name = cleanFileName(fileName);
  const plain = name.replace(/[^\x20-\x7e]|[%;\\"]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`;
}

const extendedValue = (name: string) =>
  encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
