import type { EvidenceView } from "../../queries/read-evidence";

/** What the viewer must know of a file to open it. */
export type ViewableFile = Pick<EvidenceView, "id" | "fileName" | "mediaType">;
