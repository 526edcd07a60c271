import "server-only";
import { headers } from "next/headers";

/** What the browser calls itself, so that a person can tell his sessions apart. */
export const browserName = async (): Promise<string> => (await headers()).get("user-agent") ?? "";
