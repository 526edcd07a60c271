import { expect, it } from "vitest";
import { MAX_FILE_BYTES, MAX_TOTAL_BYTES } from "../domain/limits";
import { byteSize } from "./byte-size";

it.each([
  [0, "1 KB"],
  [1, "1 KB"],
  [1025, "2 KB"],
  [1024 * 1024 - 1, "1024 KB"],
  [1024 * 1024, "1 MB"],
  [2_400_000, "2.3 MB"],
  [MAX_FILE_BYTES, "20 MB"],
  [MAX_FILE_BYTES + 1, "20.1 MB"],
  [MAX_TOTAL_BYTES, "200 MB"],
])("%i bytes are written %s", (bytes, written) => {
  expect(byteSize(bytes)).toBe(written);
});
