import type { Locale } from "@/lib/core/locale";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { AtDeadline } from "@/lib/ui/countdown-end";
import type { Words } from "@/lib/words/translate";
import type { ReadApplication } from "../queries/read-application";

type Props = {
  application: Pick<ReadApplication, "state" | "call">;
  now: Date;
  words: Words<"applications">;
  locale: Locale;
};

/** Appears when the call closes before the reader's eyes: what has become of an application that was not handed in. */
export function ClosingNotice({ application, now, words, locale }: Props) {
  const { closesAt } = application.call.content;
  if (application.state !== "draft" || now > closesAt) return null;
  const at = `${formatDay(shanghaiDay(closesAt), locale)} ${shanghaiClock(closesAt)}`;
  return (
    <AtDeadline serverNow={now.toISOString()} deadlineAt={closesAt.toISOString()}>
      <Alert tone="error" announce title={words("late.nowTitle")}>
        <p>{words("late.now", { at })}</p>
      </Alert>
    </AtDeadline>
  );
}
