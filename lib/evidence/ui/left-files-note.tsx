"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { useWords } from "@/lib/words/client";
import { filesElsewhere } from "./files-elsewhere";
import {
  forgetLeftFiles,
  isSameFile,
  type LeftFile,
  leftFilesIn,
  leftFilesText,
  subscribeToLeftFiles,
} from "./left-files";
import { noFiles, subscribeToUploads, unfinishedFiles } from "./upload-queues";

type Where = { readonly account: string; readonly applicationId: string };
/** Where files are chosen. */
type Choose = { readonly href: string; readonly label: string };

const ofOurs =
  ({ account, applicationId }: Where) =>
  (file: LeftFile) =>
    file.account === account && file.applicationId === applicationId;

const useFilesOnTheirWay = (where: Where) =>
  useSyncExternalStore(subscribeToUploads, unfinishedFiles, noFiles).filter(ofOurs(where));

/** Files of this application that this window has not brought to the portal yet. */
function FilesOnTheirWay({ choose, ...where }: Where & { readonly choose: Choose }) {
  const t = useWords("evidence");
  const files = useFilesOnTheirWay(where);
  if (files.length === 0) return null;
  return (
    <Alert tone="warning" announce title={t("onTheirWay.title", { count: files.length })}>
      <FileNames files={files} />
      <p>{t("onTheirWay.next")}</p>
      <ChooseLink {...choose} />
    </Alert>
  );
}

/** So often other windows are asked, as long as the answer is on the screen. */
const LOOK_MS = 2000;

function useFilesElsewhere(): readonly LeftFile[] {
  const [files, setFiles] = useState<readonly LeftFile[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const look = async () => {
      const found = await filesElsewhere();
      if (!isOpen) return;
      setFiles(found);
      timer = setTimeout(look, LOOK_MS);
    };
    void look();
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, []);
  return files;
}

/** The same for every window of this browser: before handing in. */
export function FilesOnTheirWayAnywhere(where: Where) {
  const t = useWords("evidence");
  const here = useFilesOnTheirWay(where);
  const elsewhere = useFilesElsewhere()
    .filter(ofOurs(where))
    .filter((file) => !here.some((moving) => isSameFile(moving, file)));
  const files = [...here, ...elsewhere];
  if (files.length === 0) return null;
  return (
    <Alert tone="warning" announce title={t("onTheirWay.title", { count: files.length })}>
      <FileNames files={files} />
      <p>{t(elsewhere.length > 0 ? "onTheirWay.elsewhere" : "onTheirWay.next")}</p>
    </Alert>
  );
}

/**
 * Files of this application that were chosen and are not with the portal: on their way from this window, or left by a page that
 * is gone. `choose` is left out on the page where files are chosen, which shows itself what is on its way.
 */
export function LeftFilesNote({ choose, ...where }: Where & { readonly choose: Choose | undefined }) {
  const t = useWords("evidence");
  const onTheirWay = useFilesOnTheirWay(where);
  const text = useSyncExternalStore(subscribeToLeftFiles, leftFilesText, () => "");
  const left = leftFilesIn(text)
    .filter(ofOurs(where))
    .filter((file) => !onTheirWay.some((moving) => isSameFile(moving, file)));
  const forget = () => forgetLeftFiles((file) => left.some((each) => isSameFile(each, file)));
  return (
    <>
      {choose && <FilesOnTheirWay {...where} choose={choose} />}
      {left.length > 0 && (
        <Alert tone="warning" announce title={t("left.title", { count: left.length })}>
          <FileNames files={left} />
          <p>{t("left.next")}</p>
          {choose && <ChooseLink {...choose} />}
          <div>
            <Button look="outline" small onClick={forget}>
              {t("dismiss")}
            </Button>
          </div>
        </Alert>
      )}
    </>
  );
}

const ChooseLink = ({ href, label }: Choose) => (
  <p>
    <TextLink href={href}>{label}</TextLink>
  </p>
);

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
