import { expect, it } from "vitest";
import { fateOf } from "./mail-fault";

const fault = (code: string, responseCode?: number) => Object.assign(new Error(code), { code, responseCode });

it.each([
  ["no server at all", fault("ESOCKET"), false, "again"],
  ["the connection was cut before the letter had left", fault("ECONNECTION"), false, "again"],
  ["the connection was cut after the whole letter had left", fault("ECONNECTION"), true, "uncertain"],
  ["no answer in time after the whole letter had left", fault("ETIMEDOUT"), true, "uncertain"],
  ["the mailbox is full for now", fault("EENVELOPE", 452), false, "again"],
  ["the server is busy after the letter", fault("EMESSAGE", 451), true, "again"],
  ["no such mailbox", fault("EENVELOPE", 550), false, "refused"],
  ["the message is not taken", fault("EMESSAGE", 554), true, "refused"],
  ["our own password is wrong", fault("EAUTH", 535), false, "again"],
  ["the server says goodbye", fault("ECONNECTION", 521), false, "again"],
  ["the server says goodbye in place of an answer to the letter", fault("ECONNECTION", 421), true, "uncertain"],
  ["something that is no error", "what", false, "again"],
] as const)("%s", (_case, thrown, left, fate) => {
  expect(fateOf(thrown, left)).toBe(fate);
});
