import { accountHeader } from "@/lib/core/page-account";
import type { ImportMessage } from "../queries/preview-import";

type Listener = {
  /** Bytes of the file that are on their way. */
  readonly onSent: (sent: number, total: number) => void;
  readonly onProgress: (done: number, total: number) => void;
};

type Answer =
  | Exclude<ImportMessage, { kind: "progress" }>
  | { readonly kind: "not-reached" }
  | { readonly kind: "gate"; readonly refusal: string };

/** XMLHttpRequest and not fetch: only it tells how much of a body is sent. The answer comes line by line. */
export function sendList(
  account: string | null,
  file: File,
  confirm: string | null,
  listener: Listener,
): Promise<Answer> {
  const query = new URLSearchParams({ name: file.name, ...(confirm === null ? {} : { confirm }) });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let answer: Answer = { kind: "not-reached" };
    const readLines = () => {
      const end = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, end).split("\n").filter(Boolean)) {
        const message = JSON.parse(line) as ImportMessage; // the route's own lines
        if (message.kind === "progress") listener.onProgress(message.done, message.total);
        else answer = message;
      }
      read = Math.max(read, end);
    };
    request.upload.onprogress = ({ loaded, total }) => listener.onSent(loaded, total);
    request.onprogress = () => {
      if (request.status === 200) readLines();
    };
    request.onload = () => {
      if (request.status === 200) readLines();
      else answer = gateAnswer(request.responseText);
      resolve(answer);
    };
    request.onerror = () => resolve({ kind: "not-reached" });
    request.open("POST", `/api/library/import?${query}`);
    for (const [name, value] of Object.entries(accountHeader(account))) request.setRequestHeader(name, value);
    request.send(file);
  });
}

/** What stands before the import refuses in the shape of an action; anything else is a line that went dead. */
function gateAnswer(text: string): Answer {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && "refusal" in parsed && typeof parsed.refusal === "string") {
      return { kind: "gate", refusal: parsed.refusal };
    }
  } catch {
    // not ours: a proxy's page, or nothing at all
  }
  return { kind: "not-reached" };
}
