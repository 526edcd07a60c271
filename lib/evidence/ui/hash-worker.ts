import { hashFile } from "./hash-file";

export type HashAnswer = { readonly sha256: string } | { readonly failed: true };

type Scope = {
  addEventListener(type: "message", listener: (event: MessageEvent<Blob>) => void): void;
  postMessage(answer: HashAnswer): void;
};

// Beside the page: the types of a page are loaded for the whole project, and a worker's window is this one.
const scope = globalThis as unknown as Scope;

scope.addEventListener("message", ({ data }) => {
  hashFile(data, new AbortController().signal).then(
    (sha256) => scope.postMessage({ sha256 }),
    () => scope.postMessage({ failed: true }),
  );
});
