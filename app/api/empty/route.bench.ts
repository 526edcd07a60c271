import { NextResponse } from "next/server";

/** The yardstick of saves in `npm run bench`: an address that answers JSON and does nothing. Only the bench's own build contains it. */
export const POST = () => NextResponse.json({ revision: 1 });
