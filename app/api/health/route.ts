import { databaseAnswers } from "@/lib/health/queries";

/** For load balancers and `npm start`: 200 when the portal can work, 503 with the failing part when it cannot. */
export async function GET(): Promise<Response> {
  const working = await databaseAnswers();
  return Response.json(
    { status: working ? "ok" : "failing", database: working ? "ok" : "failing" },
    { status: working ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
