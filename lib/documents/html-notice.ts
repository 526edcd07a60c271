import { sha256Bytes } from "@/lib/core/sha256";
import type { NoticeDocument } from "@/lib/notices/domain/notice-document";
import { html, type Markup } from "./markup";
import { NOTICE_STYLE } from "./notice-style";
import { type NoticeView, noticeView, type ViewCell, type ViewColumn } from "./notice-view";

/** The other forms of the notice, as they are reached from its own address. */
export type NoticeLink = { readonly href: string; readonly text: string };

/** The notice as one HTML document that asks for nothing else: no script, no picture, no stylesheet, no style attribute. */
export function renderNoticeHtml(document: NoticeDocument, links: readonly NoticeLink[]): string {
  const view = noticeView(document);
  return `${page(view, links)}\n`;
}

/**
 * The policy to serve a notice under, from the notice itself: its style is allowed by its own hash, so that a notice
 * frozen years ago still shows under a portal whose style has changed.
 */
export const noticeCspOf = (notice: string) => `${policyFor(styleOf(notice))}; frame-ancestors 'none'`;

const styleOf = (notice: string) => /<style>([\s\S]*?)<\/style>/.exec(notice)?.[1] ?? "";

const policyFor = (style: string) =>
  `default-src 'none'; style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;

const hashOf = (style: string) => `sha256-${Buffer.from(sha256Bytes(Buffer.from(style))).toString("base64")}`;

/** The style is a constant of the code and the one text that is not data; it holds no "<". */
function page(view: NoticeView, links: readonly NoticeLink[]): string {
  const head = html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(NOTICE_STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
${head}
<style>${NOTICE_STYLE}</style>
</head>
<body>
${body(view, links)}
</body>
</html>`;
}

const body = (
  view: NoticeView,
  links: readonly NoticeLink[],
) => html`${view.demoRemark === null ? null : html`<div class="demo" role="region" aria-label="演示说明">${view.demoRemark}</div>`}
<main>
<p class="issuer">${view.issuer}</p>
<h1>${view.title}</h1>
<p class="number">${view.numberText}</p>
<div class="bar"><div>公示期　${view.windowText}</div><span>${links.map(link)}</span></div>
<div class="body">
${paragraphs(view.paragraphs)}
<h2>${view.headings.window}</h2>
<p>${view.windowText}。</p>
<h2>${view.headings.list}</h2>
${listTable(view)}
${paragraphs(view.tableRemarks)}
<h2>${view.headings.origin}</h2>
<p>${view.howListCameAbout}</p>
<h2>${view.headings.objection}</h2>
${paragraphs(view.objectionText)}
${contactTable(view)}
<div class="signed"><div>${view.issuer}</div><div>${view.dateText}</div></div>
</div>
<dl>${view.foot.map(({ name, text, code }) => html`<dt>${name}</dt><dd>${text}${code === undefined ? null : html`<code>${code}</code>`}</dd>`)}</dl>
</main>`;

/** Only addresses within the portal: a notice must not become a way to somewhere else. */
function link({ href, text }: NoticeLink): Markup {
  if (!/^(?!\/\/)[\w./%-]+$/.test(href)) throw new TypeError(`a notice does not link to ${href}`);
  return html`<a href="${href}">${text}</a> `;
}

const paragraphs = (texts: readonly string[]) => texts.map((text) => html`<p>${text}</p>`);

// The roles say again what the elements are: browsers forget it where a phone shows rows as cards.
function listTable({ caption, columns, rows, total }: NoticeView): Markup {
  const named = columns.findIndex(({ kind }) => kind === "text");
  return html`<table role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ headers }) => html`<th scope="col" role="columnheader">${broken(headers)}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${row.map((cell, index) => listCell(cell, columns[index], index === named))}</tr>\n`)}</tbody>
<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader" class="label" colspan="${total.labelSpan}">${total.label}</th>${total.amounts.map((amount, index) => html`<td role="cell" class="amount" data-label="${labelOf(columns[total.labelSpan + index])}">${amount}</td>`)}</tr></tfoot>
</table>`;
}

function listCell({ text, beneath }: ViewCell, column: ViewColumn | undefined, names: boolean): Markup {
  const below = beneath.map((line) => html`<br>${line}`);
  if (column?.kind === "place") {
    return html`<td role="cell" class="place" data-label="${labelOf(column)}">${placeParts(text)}${below}</td>`;
  }
  if (names) return html`<th scope="row" role="rowheader"><b>${text}</b>${below}</th>`;
  if (column?.kind === "ordinal") return html`<td role="cell" class="ordinal">${text}</td>`;
  return html`<td role="cell" class="${column?.kind ?? ""}" data-label="${labelOf(column)}">${text}${below}</td>`;
}

/** A long name breaks before what kind of zone it is, and nowhere else: 井冈山 · 经济技术开发区. */
function placeParts(name: string): Markup {
  const [, place = name, zone] = /^(.+?)((?:经济技术|高新技术产业|高新技术)?开发区)$/.exec(name) ?? [];
  return zone === undefined ? html`${place}` : html`${place}<wbr>${zone}`;
}

function contactTable({ contactHeaders, contacts }: NoticeView): Markup {
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${contactHeaders.map((header) => html`<th scope="col" role="columnheader">${header}</th>`)}</tr></thead>
<tbody role="rowgroup">${contacts.map(
    ([matter, ...rest]) => html`
<tr role="row"><th scope="row" role="rowheader">${matter}</th>${rest.map((text, index) => html`<td role="cell" data-label="${contactHeaders[index + 1] ?? ""}">${text}</td>`)}</tr>`,
  )}
</tbody>
</table>`;
}

const broken = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split("\n")).map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));

/** What a card on a phone puts before a value. */
const labelOf = (column: ViewColumn | undefined) => (column?.headers.join("") ?? "").replaceAll("\n", "");
