/** At least 0.1: a notice of a few kilobytes is not of no size. */
export const megabytes = (byteCount: number) => Math.max(0.1, byteCount / 1_000_000).toFixed(1);
