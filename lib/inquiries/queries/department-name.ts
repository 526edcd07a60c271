import type { Locale } from "@/lib/core/locale";
import { wordsIn } from "@/lib/words/translate";
import { isDepartment } from "../domain/departments";

/** 市税务局; what is not of the list is shown as it stands. */
export function departmentName(locale: Locale, department: string): string {
  const t = wordsIn(locale, "inquiries");
  return isDepartment(department) ? t(`departments.${department}`) : department;
}
