import type { Actor } from "@/lib/auth/actor";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";

/** What a person has been told so far, oldest first, each with where it leads: "标题 /path". */
export async function told(actor: Actor): Promise<string[]> {
  const { rows } = await listNotifications(actor, { filters: {}, direction: "asc", skip: 0 }, "zh-CN");
  return rows.map(({ title, link }) => `${title} ${link}`);
}
