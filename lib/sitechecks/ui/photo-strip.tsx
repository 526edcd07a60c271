"use client";

import { useRef } from "react";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { FileLink } from "@/lib/evidence/ui/file-link";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { Icon } from "@/lib/ui/icon";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { removeSitePhotoAction } from "../actions";
import type { SitePhotoView } from "../queries/read-site-check";
import { type PhotoOnItsWay, useSitePhotos } from "./use-site-photos";

/** The camera, what waits on the telephone, and what the record has. */
export function PhotoStrip(props: { siteCheckId: string; applicationId: string; kept: readonly SitePhotoView[] }) {
  const { siteCheckId, applicationId, kept } = props;
  const t = useWords("sitechecks");
  const evidence = useWords("evidence");
  const account = usePageAccount();
  const hydrated = useHydrated();
  const camera = useRef<HTMLInputElement>(null);
  const { photos, add, drop, flush } = useSitePhotos({ siteCheckId, applicationId }, () => renewPage(account));
  const removal = useAction(removeSitePhotoAction, () => renewPage(account));
  const waiting = photos.filter(({ refusal }) => refusal === null).length;
  const take = async (files: FileList | null) => {
    if (files) await add([...files]);
    if (camera.current) camera.current.value = "";
  };
  return (
    <div className="grid gap-4">
      <label className={`btn btn-primary min-h-14 w-full text-lg ${hydrated ? "" : "opacity-60"}`}>
        <Icon name="camera" />
        {t("photos.take")}
        <input
          ref={camera}
          type="file"
          name="photos"
          accept="image/jpeg,image/png"
          capture="environment"
          multiple
          className="sr-only"
          disabled={!hydrated}
          onChange={(event) => void take(event.target.files)}
        />
      </label>
      <p className="hint">{t("photos.hint")}</p>
      <p role="status" className="font-semibold">
        {waiting > 0 ? t("photos.waiting", { count: waiting }) : t("photos.kept", { count: kept.length })}
      </p>
      {photos.length > 0 && (
        <ul className="rule-list">
          {photos.map((photo) => (
            <OnItsWay key={photo.key} photo={photo} onDrop={() => void drop(photo.key)} />
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <div>
          <Button look="outline" onClick={flush}>
            {t("photos.again")}
          </Button>
        </div>
      )}
      <RefusalAlert refused={removal.refused} say={(code) => t(`refusal.${code}`)} />
      {kept.length > 0 && (
        <ul className="rule-list">
          {kept.map(({ evidenceId, fileName, byteCount, scan }) => (
            <li key={evidenceId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <FileLink file={{ id: evidenceId, scan }} word={fileName} fileName={fileName} words={evidence} />
              <span className="flex items-center gap-3">
                <span className="hint num">{byteSize(byteCount)}</span>
                <Button
                  look="ghost"
                  small
                  disabled={!hydrated || removal.pending}
                  onClick={() => removal.run({ siteCheckId, evidenceId })}
                >
                  {t("photos.remove")}
                  <span className="sr-only"> {fileName}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OnItsWay({ photo, onDrop }: { photo: PhotoOnItsWay; onDrop: () => void }) {
  const t = useWords("sitechecks");
  const files = useWords("evidence");
  const { fileName, thumb, percent, refusal } = photo;
  return (
    <li className="flex items-center gap-4 py-3">
      {thumb && (
        // A small copy that the browser drew itself: nothing is fetched.
        // biome-ignore lint/performance/noImgElement: the optimiser cannot draw what lies on the telephone
        <img src={thumb} alt="" className="size-16 flex-none rounded-field border border-line object-cover" />
      )}
      <span className="min-w-0 grow">
        <span className="block break-all">{fileName}</span>
        <span className={refusal ? "err" : "hint"}>
          {refusal
            ? isEvidenceRefusal(refusal)
              ? files(`refusal.${refusal}`)
              : t("photos.refused")
            : t("photos.onPhone")}
        </span>
        {percent !== null && (
          <progress className="progress mt-1 w-full" value={percent} max={100} aria-label={fileName} />
        )}
      </span>
      {refusal && (
        <Button look="ghost" small onClick={onDrop}>
          {t("photos.discard")}
          <span className="sr-only"> {fileName}</span>
        </Button>
      )}
    </li>
  );
}
