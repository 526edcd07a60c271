import type { NoticeCourse } from "@/lib/awards/ui/course-order";
import type { Locale } from "@/lib/core/locale";
import { formatDay } from "@/lib/core/time";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import type { Moment } from "@/lib/ui/progress";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { CourseNotice } from "../queries/find-award-page";

/** What comes of an approved list: published, in publicity, and confirmed or replaced by another. */
export async function noticeCourse(notice: CourseNotice, now: Date): Promise<NoticeCourse<Moment>> {
  const [t, locale] = await Promise.all([getWords("awards"), getLocale()]);
  const { id, publishedAt, documentNo, endsOn, endsAt, replaced } = notice;
  const isOver = now > endsAt || replaced !== null;
  return {
    published: {
      what: t("course.published"),
      when: <Instant at={publishedAt} locale={locale} />,
      note: <TextLink href={`/notices/${id}`}>{documentNo}</TextLink>,
      state: "done",
    },
    window: { what: t("course.window", { end: formatDay(endsOn, locale) }), state: isOver ? "done" : "now" },
    endsAt,
    confirm: outcome(notice, isOver, t, locale),
  };
}

function outcome({ confirmedAt, replaced }: CourseNotice, isOver: boolean, t: Words<"awards">, locale: Locale): Moment {
  if (replaced !== null) {
    const what = t("course.replaced", { version: replaced.version });
    return { what, when: <Instant at={replaced.at} locale={locale} />, state: "done" };
  }
  return confirmedAt === null
    ? { what: t("course.confirm"), state: isOver ? "now" : "ahead" }
    : { what: t("course.confirmed"), when: <Instant at={confirmedAt} locale={locale} />, state: "done" };
}
