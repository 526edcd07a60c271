import { z } from "zod";

export const handUpSchema = z.object({
  callId: z.uuid("invalid-input"),
  order: z.array(z.uuid("invalid-input")).max(2000, "invalid-input"),
  documentNo: z.string().trim().min(1, "document-missing").max(100, "text-too-long"),
});
