import type { NoticeCourse } from "@/lib/awards/ui/course-order";
import { formatDay } from "@/lib/core/time";
import { Instant } from "@/lib/ui/figures";
import type { Moment } from "@/lib/ui/progress";
import { getLocale, getWords } from "@/lib/words/server";
import type { CourseNotice } from "../queries/find-award-page";

/** What comes of an approved list: published, in publicity, confirmed. */
export async function noticeCourse(notice: CourseNotice, now: Date): Promise<NoticeCourse<Moment>> {
  const [t, locale] = await Promise.all([getWords("awards"), getLocale()]);
  const { publishedAt, documentNo, endsOn, endsAt, confirmedAt } = notice;
  const isOver = now > endsAt;
  return {
    published: {
      what: t("course.published"),
      when: <Instant at={publishedAt} locale={locale} />,
      note: documentNo,
      state: "done",
    },
    window: { what: t("course.window", { end: formatDay(endsOn, locale) }), state: isOver ? "done" : "now" },
    endsAt,
    confirm:
      confirmedAt === null
        ? { what: t("course.confirm"), state: isOver ? "now" : "ahead" }
        : { what: t("course.confirmed"), when: <Instant at={confirmedAt} locale={locale} />, state: "done" },
  };
}
