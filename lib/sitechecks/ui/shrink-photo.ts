import { shanghaiClock, shanghaiDay } from "@/lib/core/time";

/** Enough to read a nameplate; a tenth of what a telephone's camera gives, which a weak line would not carry. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.85;
const THUMB_SIDE = 160;

export type Shrunk = { readonly blob: Blob; readonly fileName: string; readonly thumb: string | null };

/** A picture as it is sent, upright and without the camera's own remarks; one that the browser cannot draw goes as it is. */
export async function shrinkPhoto(file: File): Promise<Shrunk> {
  const taken = new Date(file.lastModified);
  const named = (extension: string) =>
    `现场照片 ${shanghaiDay(taken)} ${shanghaiClock(taken).replaceAll(":", ".")}.${extension}`;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return { blob: file, fileName: file.name, thumb: null };
  const thumb = drawn(bitmap, THUMB_SIDE)?.toDataURL("image/jpeg", QUALITY) ?? null;
  const canvas = drawn(bitmap, LONGEST_SIDE);
  bitmap.close();
  const blob = await new Promise<Blob | null>((done) =>
    canvas === null ? done(null) : canvas.toBlob(done, "image/jpeg", QUALITY),
  );
  if (blob === null || blob.size >= file.size) return { blob: file, fileName: named(extensionOf(file)), thumb };
  return { blob, fileName: named("jpg"), thumb };
}

/** A picture to look at before it is sent, as a data address; null for what the browser cannot draw, a PDF for one. */
export async function previewOf(file: File, longest: number): Promise<string | null> {
  if (!file.type.startsWith("image/")) return null;
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const address = drawn(bitmap, longest)?.toDataURL("image/jpeg", QUALITY) ?? null;
  bitmap.close();
  return address;
}

const extensionOf = ({ type }: File): string => (type === "image/png" ? "png" : "jpg");

function drawn(bitmap: ImageBitmap, longest: number): HTMLCanvasElement | null {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context === null ? null : canvas;
}
