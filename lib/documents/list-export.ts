import type { ExportTable } from "./spreadsheet/export-table";
import { writeCsv } from "./spreadsheet/write-csv";
import { writeXlsx } from "./spreadsheet/write-xlsx";

const formats = {
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (table: ExportTable) => writeXlsx(table),
  },
  csv: { mediaType: "text/csv; charset=utf-8", write: (table: ExportTable) => Promise.resolve(writeCsv(table)) },
};

/** A filtered list as a file to keep; an unknown format is an address that does not exist. */
export async function listExport(format: string | null, fileName: string, table: ExportTable): Promise<Response> {
  if (format !== "xlsx" && format !== "csv") return new Response(null, { status: 404 });
  const { mediaType, write } = formats[format];
  const bytes = await write(table);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName}.${format}`)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
