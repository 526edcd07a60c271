/**
 * How the bytes of a file stand with the scanner of malware. Pending is no fault of the firm's: it may hand in, and whoever
 * reads is told. An infected file is opened by nobody.
 */
export type ScanState = "pending" | "clean" | "infected";
