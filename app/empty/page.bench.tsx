import { connection } from "next/server";

/** The yardstick of `npm run bench`: a dynamic page that does nothing. Only the bench's own build contains it. */
export default async function EmptyPage() {
  await connection();
  return <main id="main">0</main>;
}
