import { describe, expect, it } from "vitest";
import { aWoundClock, settled } from "@/lib/testing/a-wound-clock";
import { isUnfinished, type Upload, UploadQueue } from "./upload-queue";

type Answer = "taken" | "not-reached" | "type-mismatch" | "not-signed-in" | "other-account";

/** A portal that answers when it is told to, and a clock that goes when it is wound. */
function someUploads() {
  const sent: string[] = [];
  const taken: string[] = [];
  const clock = aWoundClock();
  const answers: ((answer: Answer) => void)[] = [];
  const queue = new UploadQueue({
    hash: async ({ name }) => (name === "gone.pdf" ? null : "0".repeat(64)),
    send: (file, _sha256, signal) => {
      sent.push(file.name);
      return new Promise((resolve) => {
        const lost = () => resolve({ ok: false, refusal: "not-reached" });
        signal.addEventListener("abort", lost);
        answers.push((answer) =>
          answer === "taken"
            ? resolve({
                ok: true,
                value: { id: file.name, fileName: file.name, byteCount: 1, uploadedAt: new Date(0), scan: null },
              })
            : resolve({ ok: false, refusal: answer }),
        );
      });
    },
    received: ({ fileName }) => taken.push(fileName),
    changed: () => undefined,
    after: clock.after,
  });
  return {
    queue,
    sent,
    taken,
    pauses: clock.pauses,
    phases: () => queue.uploads.map(({ key, phase }) => `${key} ${phase}`),
    async choose(...names: string[]) {
      queue.add(
        names.map((name): Upload => {
          const file = new File(["a"], name);
          return { key: name, file, phase: "waiting", percent: 0, refusal: null };
        }),
      );
      await settled();
    },
    async answer(answer: Answer) {
      answers.shift()?.(answer);
      await settled();
    },
    rest: clock.rest,
  };
}

describe("files on their way", () => {
  it("go one after the other in the order in which they were chosen", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    expect(uploads.phases()).toEqual(["1.pdf sending", "2.pdf waiting"]);
    await uploads.answer("taken");
    await uploads.answer("taken");
    expect(uploads.taken).toEqual(["1.pdf", "2.pdf"]);
    expect(uploads.phases()).toEqual([]);
  });

  it("wait for a line that is cut, those behind the first too, and go on by themselves in order", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    for (let attempt = 0; attempt < 6; attempt++) {
      await uploads.answer("not-reached");
      expect(uploads.phases()).toEqual(["1.pdf cut", "2.pdf waiting"]);
      await uploads.rest();
    }
    expect(uploads.pauses).toEqual([2000, 5000, 15_000, 30_000, 60_000, 60_000]);
    expect(new Set(uploads.sent)).toEqual(new Set(["1.pdf"]));
    await uploads.answer("taken");
    await uploads.answer("taken");
    expect(uploads.taken).toEqual(["1.pdf", "2.pdf"]);
  });

  it("go on at once when the line is back, each sent once", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf");
    await uploads.answer("not-reached");
    uploads.queue.lineIsBack();
    uploads.queue.lineIsBack();
    await settled();
    await uploads.rest();
    expect(uploads.sent).toEqual(["1.pdf", "1.pdf"]);
  });

  it("that the portal turns away hold nobody up", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "gone.pdf", "2.pdf");
    await uploads.answer("type-mismatch");
    expect(uploads.phases()).toEqual(["1.pdf refused", "gone.pdf refused", "2.pdf sending"]);
    expect(uploads.pauses).toEqual([]);
  });

  it("wait for the person whose session has ended, and go on in order once she has signed in again", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    await uploads.answer("not-signed-in");
    expect(uploads.phases()).toEqual(["1.pdf signed-out", "2.pdf waiting"]);
    uploads.queue.lineIsBack();
    await settled();
    expect([uploads.sent, uploads.pauses]).toEqual([["1.pdf"], []]);
    uploads.queue.signedInAgain();
    uploads.queue.signedInAgain();
    await settled();
    await uploads.answer("taken");
    await uploads.answer("taken");
    expect(uploads.sent).toEqual(["1.pdf", "1.pdf", "2.pdf"]);
    expect(uploads.taken).toEqual(["1.pdf", "2.pdf"]);
  });

  it("are turned away where somebody else is signed in, and hold nobody up", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    await uploads.answer("other-account");
    uploads.queue.signedInAgain();
    await settled();
    expect(uploads.phases()).toEqual(["1.pdf refused", "2.pdf sending"]);
  });

  it("may be stopped while the line is cut, and the next one is tried", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    await uploads.answer("not-reached");
    uploads.queue.forget("1.pdf");
    await settled();
    expect(uploads.sent).toEqual(["1.pdf", "2.pdf"]);
    expect(uploads.phases()).toEqual(["2.pdf sending"]);
  });

  it("may be stopped while they are sent: what is answered then changes nothing", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf");
    uploads.queue.forget("1.pdf");
    await settled();
    expect(uploads.phases()).toEqual(["2.pdf sending"]);
    expect(uploads.taken).toEqual([]);
  });

  it("are unfinished until they arrive, or another file is wanted", async () => {
    const uploads = someUploads();
    await uploads.choose("1.pdf", "2.pdf", "3.pdf", "4.pdf");
    await uploads.answer("type-mismatch");
    await uploads.answer("other-account");
    await uploads.answer("not-reached");
    expect(uploads.queue.uploads.filter(isUnfinished).map(({ key }) => key)).toEqual(["2.pdf", "3.pdf", "4.pdf"]);
  });
});
