"use client";

import { useSyncExternalStore } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { useWords } from "@/lib/words/client";
import {
  forgetLeftFiles,
  isSameFile,
  type LeftFile,
  leftFilesIn,
  leftFilesText,
  subscribeToLeftFiles,
} from "./left-files";
import { noFiles, subscribeToUploads, unfinishedFiles } from "./upload-queues";

type Props = {
  readonly account: string;
  readonly applicationId: string;
  /** Where files are chosen; left out on that page itself, which shows what is on its way. */
  readonly choose?: { readonly href: string; readonly label: string } | undefined;
};

/** Files of this application that were chosen and are not with the portal: on their way from this window, or left by a page that is gone. */
export function LeftFilesNote({ account, applicationId, choose }: Props) {
  const t = useWords("evidence");
  const isOurs = (file: LeftFile) => file.account === account && file.applicationId === applicationId;
  const onTheirWay = useSyncExternalStore(subscribeToUploads, unfinishedFiles, noFiles).filter(isOurs);
  const text = useSyncExternalStore(subscribeToLeftFiles, leftFilesText, () => "");
  const left = leftFilesIn(text).filter(
    (file) => isOurs(file) && !onTheirWay.some((moving) => isSameFile(moving, file)),
  );
  const link = choose && (
    <p>
      <TextLink href={choose.href}>{choose.label}</TextLink>
    </p>
  );
  return (
    <>
      {choose && onTheirWay.length > 0 && (
        <Alert tone="warning" announce title={t("onTheirWay.title", { count: onTheirWay.length })}>
          <FileNames files={onTheirWay} />
          <p>{t("onTheirWay.next")}</p>
          {link}
        </Alert>
      )}
      {left.length > 0 && (
        <Alert tone="warning" announce title={t("left.title", { count: left.length })}>
          <FileNames files={left} />
          <p>{t("left.next")}</p>
          {link}
          <div>
            <Button
              look="outline"
              small
              onClick={() => forgetLeftFiles((file) => left.some((each) => isSameFile(each, file)))}
            >
              {t("dismiss")}
            </Button>
          </div>
        </Alert>
      )}
    </>
  );
}

function FileNames({ files }: { files: readonly LeftFile[] }) {
  const t = useWords("evidence");
  return (
    <ul className="list-disc ps-5">
      {files.map(({ kind, name }) => (
        <li className="wrap-anywhere" key={`${kind}/${name}`}>
          {t("left.file", { name, kind: t(`kind.${kind}`) })}
        </li>
      ))}
    </ul>
  );
}
