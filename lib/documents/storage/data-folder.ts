import "server-only";
import path from "node:path";
import { env } from "@/lib/env";

export const dataFolder = (name: string): string => path.join(/* turbopackIgnore: true */ env().JIGAI_DATA_DIR, name);
