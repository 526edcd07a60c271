import type { OfficerActor } from "@/lib/auth/actor";
import { shanghaiDay } from "@/lib/core/time";
import { asActor } from "@/lib/db/as-actor";
import { beginSiteCheck } from "@/lib/sitechecks/commands/begin-site-check";
import { concludeSiteCheck } from "@/lib/sitechecks/commands/conclude-site-check";
import { type SiteCheckWords, saveSiteCheck } from "@/lib/sitechecks/commands/save-site-check";
import { signSiteCheck } from "@/lib/sitechecks/commands/sign-site-check";
import { addSitePhoto } from "@/lib/sitechecks/commands/site-photos";
import type { SiteStanding } from "@/lib/sitechecks/domain/effect";
import { aPicture } from "./a-picture";
import { accepted } from "./people";
import { someEvidence } from "./some-evidence";

export type SiteCheckWish = Partial<SiteCheckWords> & { readonly photos?: readonly string[] };
export type ASiteCheck = { readonly siteCheckId: string; readonly version: number };

/** A whole record, with its pictures; passed unless the wish says otherwise. */
export async function aWrittenSiteCheck(
  officer: OfficerActor,
  applicationId: string,
  { photos = ["设备铭牌"], ...wish }: SiteCheckWish = {},
): Promise<ASiteCheck> {
  const { siteCheckId } = accepted(await beginSiteCheck(officer, applicationId));
  for (const name of photos) {
    const picture = { fileName: `${name}.png`, bytes: aPicture(`${applicationId} ${name}`) };
    const { id } = await someEvidence(officer, applicationId, { kind: "site-photo", ...picture });
    accepted(await addSitePhoto(officer, { siteCheckId, evidenceId: id, caption: name }));
  }
  const checkedOn = await asActor(officer, async ({ now }) => shanghaiDay(now));
  const { version } = accepted(
    await saveSiteCheck(officer, {
      siteCheckId,
      version: 1,
      checkedOn,
      people: [
        { name: officer.name, office: "市工信局投资科" },
        { name: "财示例", office: "市财政局" },
      ],
      firmPerson: "企示例（副总经理）",
      findings: "设备已到位、安装并运行，铭牌与设备清单、发票一致。",
      result: "passed",
      figures: [],
      ...wish,
    }),
  );
  return { siteCheckId, version };
}

export async function aConcludedSiteCheck(
  officer: OfficerActor,
  applicationId: string,
  wish: SiteCheckWish = {},
): Promise<ASiteCheck> {
  const written = await aWrittenSiteCheck(officer, applicationId, wish);
  const { version } = accepted(await concludeSiteCheck(officer, written));
  return { ...written, version };
}

/** The scan is back: the record is in force. */
export async function aSignedSiteCheck(
  officer: OfficerActor,
  applicationId: string,
  wish: SiteCheckWish = {},
): Promise<ASiteCheck & { readonly standing: SiteStanding }> {
  const concluded = await aConcludedSiteCheck(officer, applicationId, wish);
  const record = await someEvidence(officer, applicationId, { kind: "site-record", fileName: "现场核查记录.pdf" });
  const { standing } = accepted(await signSiteCheck(officer, { ...concluded, recordId: record.id }));
  return { ...concluded, standing };
}
