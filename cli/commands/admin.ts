import { parseArgs } from "node:util";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { forgetAdministratorsSecondFactor } from "@/lib/accounts/commands/forget-second-factor";
import { emailField, nameField } from "@/lib/accounts/schema";

const USAGE =
  "usage: jigai admin create --name NAME --email ADDRESS | jigai admin forget-second-factor --email ADDRESS";
const BAD_INPUT = 2;

/**
 * `jigai admin create`: the first account of a portal that has none; all others are made in the interface.
 * `jigai admin forget-second-factor`: an administrator's telephone is lost, and no other administrator is there to help.
 */
export async function run([action, ...rest]: readonly string[]): Promise<number> {
  const { name, email } = optionsOf(rest);
  if (action === "forget-second-factor" && email !== null) return forget(email);
  return action === "create" && name !== null && email !== null ? create({ name, email }) : refuse(USAGE);
}

async function forget(email: string): Promise<number> {
  const forgotten = await forgetAdministratorsSecondFactor(email);
  if (!forgotten.ok) return refuse(`No administrator with a second factor has the address ${email}.`);
  console.log(`${email} signs in with the password alone once, and enrols a new telephone then.`);
  return 0;
}

async function create({ name, email }: { readonly name: string; readonly email: string }): Promise<number> {
  const person = { name, email, signInName: { email, mobile: null } };
  const made = await createAdministrator(person);
  if (!made.ok) return refuse(`There is already an account with the address ${person.email}.`);
  console.log(`Administrator ${person.name} <${person.email}>`);
  console.log(`Password for the first sign-in: ${made.value.password}`);
  console.log("It is shown only here and has to be changed at the first sign-in.");
  return 0;
}

function optionsOf(args: string[]): { readonly name: string | null; readonly email: string | null } {
  const option = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args, options: { name: option, email: option } });
    const name = nameField.safeParse(values.name);
    const email = emailField.safeParse(values.email);
    return { name: name.data ?? null, email: email.data ?? null };
  } catch {
    return { name: null, email: null }; // an unknown or valueless option: the usage says what there is
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return BAD_INPUT;
}
