import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { env } from "@/lib/env";
import { isWhole } from "./hash-stream";
import { HASH, type Storage, type StoredFile } from "./stored-file";

const keyOf = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256}`;

/** An S3-compatible bucket. What it took is read back and hashed before it counts: its word alone is not enough. */
export const bucketStorage = (): Storage => ({ keep, open, list, setAside });

const bucket = () => env().JIGAI_S3_BUCKET;

/** A server that is not there may say nothing at all; without a limit whoever asks would wait for ever. */
const CONNECT_WITHIN_MS = 5_000;

let known: S3Client | null = null;

function client(): S3Client {
  const { JIGAI_S3_ENDPOINT, JIGAI_S3_REGION, JIGAI_S3_ACCESS_KEY_ID, JIGAI_S3_SECRET_ACCESS_KEY } = env();
  known ??= new S3Client({
    region: JIGAI_S3_REGION,
    ...(JIGAI_S3_ENDPOINT && { endpoint: JIGAI_S3_ENDPOINT }),
    forcePathStyle: true, // servers inside an office have one name
    ...(JIGAI_S3_ACCESS_KEY_ID && {
      credentials: { accessKeyId: JIGAI_S3_ACCESS_KEY_ID, secretAccessKey: JIGAI_S3_SECRET_ACCESS_KEY },
    }),
    requestHandler: { connectionTimeout: CONNECT_WITHIN_MS },
    // Servers other than Amazon's predate the checksums that the client would otherwise add and ask for.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return known;
}

/** What was given back wrong stays where it is: another row may name it, and sending it once more puts it right. */
async function keep(staged: string, { sha256, byteCount }: StoredFile): Promise<void> {
  const place = { Bucket: bucket(), Key: keyOf(sha256) };
  if (await isWhole({ open }, sha256)) return;
  await client().send(new PutObjectCommand({ ...place, Body: createReadStream(staged), ContentLength: byteCount }));
  if (!(await isWhole({ open }, sha256))) throw new Error(`the bucket gave back other bytes than ${sha256}`);
}

async function open(sha256: string) {
  try {
    const { Body, ContentLength } = await client().send(new GetObjectCommand({ Bucket: bucket(), Key: keyOf(sha256) }));
    if (!(Body instanceof Readable) || ContentLength === undefined) throw new Error("the bucket gave no stream");
    return { stream: Body, byteCount: ContentLength };
  } catch (fault) {
    if (fault instanceof NoSuchKey) return null;
    throw fault;
  }
}

async function* list() {
  let ContinuationToken: string | undefined;
  do {
    const page = await client().send(
      new ListObjectsV2Command({ Bucket: bucket(), Prefix: "files/", ...(ContinuationToken && { ContinuationToken }) }),
    );
    for (const { Key = "", Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
      const sha256 = Key.split("/").at(-1) ?? "";
      if (HASH.test(sha256)) yield { sha256, byteCount: Size, since: LastModified };
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
}

async function setAside(sha256: string): Promise<void> {
  const Bucket = bucket();
  const CopySource = `${Bucket}/${keyOf(sha256)}`;
  await client().send(new CopyObjectCommand({ Bucket, CopySource, Key: `orphans/${sha256}` }));
  await client().send(new DeleteObjectCommand({ Bucket, Key: keyOf(sha256) }));
}
