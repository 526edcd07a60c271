import { saveSection } from "@/lib/applications/commands/save-section";
import { plainSection, type SectionCode, type SectionContent } from "@/lib/applications/domain/content";
import { differences, type Edit } from "@/lib/applications/domain/edits";
import type { FirmActor } from "@/lib/auth/actor";

type Typed<Code extends SectionCode> = {
  readonly applicationId: string;
  readonly section: Code;
  readonly revision: number;
  /** What stood in the form when the typing began. */
  readonly base: object;
  readonly mine: object;
};

/** The edits of somebody who had `base` before him and made `mine` of it. */
function editsBetween(section: SectionCode, revision: number, base: object, mine: object): Edit[] {
  // Tests hand in whole sections or sections with something broken; the server reads whatever comes.
  const [from, to] = [plainSection(base as SectionContent), plainSection(mine as SectionContent)];
  return differences(section, from, to).map(({ place, from: seen, to: value }) => ({
    place,
    revision,
    over: [seen],
    value,
  }));
}

/** A section as a form would save it. */
export const typedSection = <Code extends SectionCode>(
  firm: FirmActor,
  { applicationId, section, revision, base, mine }: Typed<Code>,
) => saveSection(firm, { applicationId, section, revision, edits: editsBetween(section, revision, base, mine) });
