/** What a record says that it was made by; the version is the package's. */
export const SOFTWARE = "jigai 0.1.0";
