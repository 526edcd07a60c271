import { z } from "zod";
import { accountHeader } from "@/lib/core/page-account";
import { LICENCE_HEADERS } from "../schema";

const refusal = z.object({ refusal: z.string() });

/** Sends a copy of the licence; null when it has arrived, else the code that says why not. Never rejects. */
export async function sendLicence(account: string | null, file: File): Promise<string | null> {
  try {
    const response = await fetch("/api/licences", {
      method: "POST",
      body: file,
      headers: {
        ...accountHeader(account),
        "content-type": file.type || "application/octet-stream",
        [LICENCE_HEADERS.fileName]: encodeURIComponent(wellFormed(file.name)),
        [LICENCE_HEADERS.byteCount]: String(file.size),
      },
    });
    if (response.status === 201) return null;
    return refusal.parse(await response.json()).refusal;
  } catch {
    return "not-reached";
  }
}

/** Half a character would make the encoding throw; the server cleans the rest. */
const wellFormed = (name: string) => name.replace(/\p{Cs}/gu, "").slice(-500);
