import { importGraph } from "./imports";
import { type Check, isCode, isTest, withoutComments } from "./source-file";

/** The one cast that turns a row into proof, and the one narrowing after the role has been compared. */
const CASTS = ["lib/auth/make-actor.ts", "lib/auth/define-action.ts"];
const CAST = /\bas\s+(?:unknown\s+as\s+)?(?:\w*Actor\b|ActorWith<|Proven\b)/;

const MAKER = "lib/auth/make-actor.ts";
const MAY_MAKE = /^lib\/auth\/(?:session|reader)\.ts$|^lib\/testing\//;

/** An actor is proof of who asks: only the session, the reader of a link and the builders of tests can make one. */
export const actors: Check = (files) => {
  const casting = files.filter(isCode).filter(({ path, text }) => {
    return !CASTS.includes(path) && !path.startsWith("lib/testing/") && CAST.test(withoutComments(text));
  });
  const calling = [...importGraph(files.filter((file) => !isTest(file)))].filter(([path, imports]) => {
    return !MAY_MAKE.test(path) && imports.some(({ target }) => target === MAKER || `${target}.ts` === MAKER);
  });
  return [...casting.map(({ path }) => path), ...calling.map(([path]) => path)].map((path) => ({
    path,
    says: "makes an actor: only lib/auth/session.ts, lib/auth/reader.ts and lib/testing may",
  }));
};
