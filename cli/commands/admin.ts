import { parseArgs } from "node:util";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { emailField, nameField } from "@/lib/accounts/schema";

const USAGE = "usage: jigai admin create --name NAME --email ADDRESS";
const BAD_INPUT = 2;

/** `jigai admin create`: the first account of a portal that has none. All others are made in the interface. */
export async function run(args: readonly string[]): Promise<number> {
  const person = personOf(args);
  if (person === null) return refuse(USAGE);
  const made = await createAdministrator(person);
  if (!made.ok) return refuse(`There is already an account with the address ${person.email}.`);
  console.log(`Administrator ${person.name} <${person.email}>`);
  console.log(`Password for the first sign-in: ${made.value.password}`);
  console.log("It is shown only here and has to be changed at the first sign-in.");
  return 0;
}

function personOf(args: readonly string[]) {
  const [action, ...rest] = args;
  const option = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args: rest, options: { name: option, email: option } });
    const name = nameField.safeParse(values.name);
    const email = emailField.safeParse(values.email);
    return action === "create" && name.success && email.success ? { name: name.data, email: email.data } : null;
  } catch {
    return null; // an unknown or valueless option: the usage says what there is
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return BAD_INPUT;
}
