import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/sha256";
import { renderNoticeHtml } from "@/lib/documents/html-notice";
import { noticeCsv, noticeJson, withJsonSha256 } from "@/lib/documents/notice-data";
import { noticePdf } from "@/lib/documents/notice-pdf";
import { noticeView } from "@/lib/documents/notice-view";
import type { NoticeContent } from "../domain/notice-document";
import { endingOf, type NoticeFormat } from "../domain/notice-format";
import { leaksIn, leaksOf, officeTelephones } from "../domain/publication-gate";

export type NoticeForm = { readonly format: NoticeFormat; readonly sha256: string; readonly bytes: Buffer };

/**
 * The four forms and the public record, made once. The HTML comes last: it links the others by their hashes. The record holds code
 * names, figures and the call's own frozen text, and no word of a person.
 */
export async function renderNotice(
  content: NoticeContent,
  recordText: string,
): Promise<Result<readonly NoticeForm[], "personal-data">> {
  if (leaksOf(content).length > 0) return err("personal-data");
  const document = withJsonSha256(content);
  const json = form("json", noticeJson(content));
  const csv = form("csv", noticeCsv(content));
  const pdf = form("pdf", await noticePdf(document));
  const record = form("record", Buffer.from(recordText));
  const links = [pdf, csv, json, record].map(({ format, sha256, bytes }) => ({
    href: `${sha256}.${endingOf[format]}`,
    text: `${format === "record" ? "决策记录" : format.toUpperCase()}，${Math.max(1, Math.round(bytes.length / 1024))} KB`,
  }));
  const html = form("html", Buffer.from(renderNoticeHtml(document, links)));
  // The last gate looks at what leaves the house; a PDF packs its text, so there it is the text that was set.
  const texts = [html, csv, json].map(({ bytes }) => bytes.toString()).concat(JSON.stringify(noticeView(document)));
  const telephones = officeTelephones(content);
  if (texts.some((text) => leaksIn(text, telephones).length > 0)) return err("personal-data");
  return ok([html, pdf, csv, json, record]);
}

const form = (format: NoticeFormat, bytes: Buffer): NoticeForm => ({ format, sha256: sha256Hex(bytes), bytes });
