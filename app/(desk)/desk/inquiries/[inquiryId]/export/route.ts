import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { listExport } from "@/lib/documents/list-export";
import { departmentName } from "@/lib/inquiries/queries/department-name";
import { findInquiry } from "@/lib/inquiries/queries/find-inquiry";
import { inquiryTable } from "@/lib/inquiries/queries/inquiry-table";

/** The list for the department: it goes out as it is, and comes back filled in. */
export async function GET(request: Request, props: { params: Promise<{ inquiryId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const inquiry = (await findInquiry(actor, (await props.params).inquiryId)) ?? (await refuseUnknown(actor));
  const name = `${departmentName("zh-CN", inquiry.department)} ${inquiry.documentNo}`;
  return listExport(new URL(request.url).searchParams.get("format"), name, inquiryTable(inquiry));
}
