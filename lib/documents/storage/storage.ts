import "server-only";
import { env } from "@/lib/env";
import { bucketStorage } from "./bucket-storage";
import { directoryStorage } from "./directory-storage";
import type { Storage } from "./stored-file";

export type StoragePlace = "directory" | "bucket";

export const configuredPlace = (): StoragePlace => (env().JIGAI_S3_BUCKET === "" ? "directory" : "bucket");

export const storageAt = (place: StoragePlace): Storage => (place === "bucket" ? bucketStorage() : directoryStorage());

export const storage = (): Storage => storageAt(configuredPlace());
