const KB = 1024;
const MB = KB * KB;

/** "2.4 MB", "812 KB": as the limits are written, in units of 1024, rounded up so that nothing looks smaller than it is. */
export function byteSize(bytes: number): string {
  if (bytes < MB) return `${Math.max(1, Math.ceil(bytes / KB))} KB`;
  const tenths = Math.ceil((bytes * 10) / MB);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} MB`;
}
