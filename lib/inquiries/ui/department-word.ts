import type { Words } from "@/lib/words/translate";
import { isDepartment } from "../domain/departments";

export const departmentWord = (t: Words<"inquiries">, department: string): string =>
  isDepartment(department) ? t(`departments.${department}`) : department;
