#!/usr/bin/env node
// Recomputes a decision record: node verify.mjs record.json [the root that the notice prints]
//
// A record is the whole basis of a list of awards in one JSON file. It has parts; every part has a SHA-256 in `hashes`, and the
// SHA-256 of those hashes is the root that is printed on the notice. A published record may hold fewer parts (level "hashes",
// "totals" or "sheets", as the call promised); the inspector's holds all ("everything"). First the text, the hashes and the
// shape of every part are looked at: nothing may be missing, added, repeated or of another kind. Then everything that follows
// from the parts that are there is computed again, from the sheets up, and compared with what the record says. This file uses
// nothing of the portal: whoever can read it can check the record. Scores are whole centipoints, money is whole fen, project
// and expert have code names.
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sum = (values) => values.reduce((total, value) => total + value, 0);
const each = (rows, name) => rows.map((row) => row[name]);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The one text of a value that is hashed: keys in code point order, no blanks, whole numbers. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

class DoesNotFollow extends Error {}
function must(holds, what) {
  if (!holds) throw new DoesNotFollow(what);
}
/** Names the first place at which what was computed and what is recorded differ. */
function same(computed, recorded, at) {
  const branches = [computed, recorded].every(Array.isArray) || [computed, recorded].every(isObject);
  if (!branches) return must(computed === recorded, `${at}: computed ${shown(computed)}, recorded ${shown(recorded)}`);
  const own = (value, key) => (Object.hasOwn(value, key) ? value[key] : undefined);
  for (const key of new Set([...Object.keys(computed), ...Object.keys(recorded)]))
    same(own(computed, key), own(recorded, key), `${at}.${key}`);
}
function shown(value) {
  if (value === undefined || value === null) return "nothing";
  return typeof value === "object" ? "a list or table" : String(value).slice(0, 80);
}
/** Advisory figures are texts of six decimals. */
function near(computed, recorded, at) {
  if (computed === null || recorded === null) return same(computed, recorded, at);
  must(Math.abs(computed - Number(recorded)) < 5.1e-7, `${at}: computed ${computed.toFixed(6)}, recorded ${recorded}`);
}

// ── shapes: what may stand where. Whatever is not named here does not belong in a record. ─────────────────────────────────
const MOST = { items: 50_000, replicates: 10_000, bytes: 256 * 1024 * 1024 }; // so that the work has an end
const whole = (least, most) => (value) => Number.isSafeInteger(value) && value >= least && value <= most;
const matches = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const among = (...known) => [`one of ${known.join(", ")}`, (value) => known.includes(value)];
const SITE_REASONS = ["SITE_CHECK_FAILED", "SITE_CHECK_BELOW_CRITERIA"];

/** Single values by name: what each must be, and how that is seen. */
const VALUES = {
  any: ["", () => true],
  text: ["a text", matches(/^/)],
  flag: ["true or false", (value) => typeof value === "boolean"],
  whole: ["a whole number from 0 up", whole(0, Number.MAX_SAFE_INTEGER)],
  count: ["a whole number from 1 up", whole(1, Number.MAX_SAFE_INTEGER)],
  jobs: ["a whole number", whole(-1e9, 1e9)],
  centi: ["a whole number from 0 to 10000", whole(0, 10_000)],
  replicates: [`a whole number from 1 to ${MOST.replicates}`, whole(1, MOST.replicates)],
  hash: ["a SHA-256 (64 hexadecimal digits, letters small)", matches(/^[0-9a-f]{64}$/)],
  id: ["an id", matches(/^[0-9a-f-]{36}$/)],
  instant: ["an instant", (value) => Date.parse(value) > 0 && new Date(value).toISOString() === value],
  project: ["the code name of a project", matches(/^P\d{3,4}$/)],
  expert: ["the code name of an expert", matches(/^E\d{2,3}$/)],
  code: ["the code of a criterion", matches(/^(?!__proto__$)./s)],
  amount: ["an amount in whole fen", matches(/^(0|-?[1-9]\d{0,29})$/)], // a text: a large firm's may not fit a number
  yuan: ["an amount in yuan", matches(/^(0|[1-9]\d{0,12})\.\d\d$/)],
  figure: ["a figure of six decimals", matches(/^(?!-0\.0*$)-?(0|[1-9]\d{0,9})\.\d{6}$/)],
  reason: ["the code of a reason", matches(/^[A-Z_]{1,40}$/)],
  site: among(...SITE_REASONS),
  format: among("jigai-record/1"),
  level: among("hashes", "totals", "sheets"),
  draws: among("project", "panel"),
  mode: among("strict_stop", "partial_last", "skip_fit"),
  source: among("investment", "equipment-share", "new-revenue", "new-tax", "jobs", "debt-ratio"),
  outcome: among("proposed", "reserve", "not_selected"),
};

const PARTS = {
  ...{ call: "call", origin: "origin", seal: "seal", course: "course", totals: "total[]", ranking: "ranking" },
  ...{ list: "list", sheets: "sheet[]", figures: "figures[]", openings: "opening[]", names: "names" },
};
const ALL = Object.keys(PARTS);
const counts = (kind, states) => states.replace(/\w+/g, (state) => `${kind}.${state}?:count`);

/**
 * Everything else is made of fields, written `name:shape`. `name?` may be missing, `shape?` may be null, `shape[]` is a list,
 * `expert>centi` a table by expert; `formula/linear` is a formula whose kind is linear.
 */
const SHAPES = {
  record: "format:format level:text root:hash hashes:hashes parts:any",
  hashes: ALL.map((part) => `${part}:hash`).join(" "),
  call: "id:id frozen:text sha256:hash policySha256:hash rubricSha256:hash",
  // Of the frozen call: its other fields are none that a list of awards follows from.
  promised: "policy:any rubric:rubric fund:fund drawSeed:text recordLevel:level closesAt:instant",
  fund: "budget:yuan award:yuan maxAwards:whole mode:mode minScoreCenti:centi?",
  rubric: "minReviews:count trimFromN:count lambda:count primary:code criteria:criterion[]",
  "criterion/expert": "code:code name:any hint:any kind:text maxCenti:centi stepCenti:count guidance:any",
  "criterion/computed": "code:code name:any hint:any kind:text maxCenti:centi source:source formula:formula",
  "formula/linear": "kind:text floor:whole cap:whole",
  "formula/banded": "kind:text bands:band[]",
  band: "limit:whole pointsCenti:centi",
  origin: "software:text panelPlan:plan? proposal:count proposedAt:instant run:run stability:stability",
  plan: "number:count seed:text inputSha256:hash",
  run: "number:count inputSha256:hash resultSha256:hash",
  stability: "replicates:replicates kind:draws seed:text",
  seal: "sealedAt:instant sealRoot:hash sheets:whole recused?:hash[]", // the oldest records know of no recusal after the seal
  // How often something was done by hand; what never happened is not listed.
  course: `replacements:whole siteChecks.signed:whole ${counts("conflicts", "suspected confirmed cleared")}
    ${counts("assignments", "assigned cleared recused ended")} ${counts("sheets", "draft locked superseded void")}
    ${counts("recusalRequests", "asked accepted declined withdrawn")} ${counts("unlocks", "asked granted refused")}
    ${counts("lateRecusals", "asked granted refused")}`,
  total: "project:project sheets:expert>centi primary:expert>centi investmentFen:whole? draw:hash",
  ranking: "rows:row[] leftFen:whole agreement:agreement experts:severity[] connected:flag",
  row: `project:project n:whole trimPerSide:whole officialCenti:centi? rank:count? decidedBy:text? outcome:text
    reasonCode:reason? awardFen:whole calibrated:figure? leaveOneOut:figure? bootstrap:figure? expectedRank:figure?`,
  agreement: "icc21:figure? icc2k:figure? alpha:figure?",
  severity: "expert:expert sheets:count severity:figure",
  list: "rows:award[] excluded:project>site replaces:replaced?",
  award: "project:project outcome:outcome amountFen:whole reasonCode:reason?",
  replaced: "number:count root:hash? rows:award[] fell:project[]",
  sheet: `project:project expert:expert commit:hash points:code>centi computed:code>centi
    totalCenti:centi primaryCenti:centi`,
  figures: `project:project expert:expert investmentFen:amount equipmentFen:amount equipmentOfFen:amount newRevenueFen:amount
    newTaxFen:amount newJobs:jobs assetsFen:amount liabilitiesFen:amount`,
  opening: "project:project expert:expert nonceHex:hash sheet:locked",
  locked: `assignmentId:id callSha256:hash submissionSha256:hash scores:code>score computed:code>centi comment:text
    totalCenti:centi`,
  score: "pointsCenti:centi reason:text",
  names: "projects:project>known experts:expert>id",
  known: "id:id investmentFen:whole submissionSha256:hash",
};
const fieldsOf = (written) => new Map(written.split(/\s+/).map((field) => field.split(":")));
const FIELDS = new Map(Object.entries(SHAPES).map(([shape, written]) => [shape, fieldsOf(written)]));

function fits(value, shape, at) {
  if (shape.endsWith("?")) return value === null || fits(value, shape.slice(0, -1), at);
  if (Object.hasOwn(VALUES, shape)) return must(VALUES[shape][1](value), `${at} is not ${VALUES[shape][0]}`);
  if (shape.endsWith("[]")) {
    must(Array.isArray(value) && value.length <= MOST.items, `${at} is not a list of ${MOST.items} at the most`);
    return value.forEach((item, place) => void fits(item, shape.slice(0, -2), `${at}[${place}]`));
  }
  must(isObject(value), `${at} is not a table`);
  const [key, item] = shape.split(">");
  const fields = FIELDS.get(shape) ?? FIELDS.get(`${shape}/${value.kind}`) ?? new Map();
  must(item || fields.size > 0, `${at} is of no known kind`);
  for (const [name] of fields) must(name.endsWith("?") || Object.hasOwn(value, name), `${at} lacks ${name}`);
  for (const name of Object.keys(value)) {
    const inner = item ?? fields.get(name) ?? fields.get(`${name}?`);
    must(inner, `${at} has ${shown(name)}, which does not belong there`);
    if (item) fits(name, key, `${at}: ${shown(name)}`);
    fits(value[name], inner, `${at}.${name}`);
  }
}

// ── text, hashes and parts ────────────────────────────────────────────────
const SMALLEST = ["call", "origin", "seal", "course"];
const TOTALS = [...SMALLEST, "totals", "ranking", "list"];
const LEVELS = { hashes: SMALLEST, totals: TOTALS, sheets: [...TOTALS, "sheets"], everything: ALL };

function parsed(source, what) {
  try {
    return JSON.parse(source);
  } catch {
    throw new DoesNotFollow(`${what} is no JSON`);
  }
}

/** The record of these bytes, of which every part has its shape and hangs under the root. */
function recordOf(bytes, wantedRoot) {
  const record = parsed(bytes.toString(), "the file");
  fits(record, "record", "the file");
  const { level, root, hashes, parts } = record;
  must(Object.hasOwn(LEVELS, level), `level: ${shown(level)} is not known`);
  must(isObject(parts), "the file has no parts");
  same([...LEVELS[level]].sort(), Object.keys(parts).sort(), "parts of this level");
  must(bytes.equals(Buffer.from(canonical(record))), "the file is not, byte for byte, the one text of what it holds");
  for (const part of LEVELS[level]) same(sha256(canonical(parts[part])), hashes[part], `hash of ${part}`);
  same(sha256(canonical(hashes)), root, "root");
  if (wantedRoot) same(root, wantedRoot, "root on the notice");
  for (const part of LEVELS[level]) fits(parts[part], PARTS[part], part);
  return record;
}

// ── the call as it was frozen, and what was counted on the way ────────────
const fenOf = (yuan) => Number(yuan.replace(".", "")); // written with two decimals

const ofKind = ({ criteria }, kind) => criteria.filter((criterion) => criterion.kind === kind);

function rulesOf({ id, frozen, sha256: recorded, policySha256, rubricSha256 }, level) {
  same(sha256(frozen), recorded, "call: SHA-256 of the frozen text");
  const call = parsed(frozen, "the frozen text of the call");
  must(isObject(call) && canonical(call) === frozen, "call.frozen is not the one text of what it holds");
  const { policy, rubric, fund, drawSeed, recordLevel, closesAt } = call;
  const promised = { policy, rubric, fund, drawSeed, recordLevel, closesAt };
  for (const name of Object.keys(promised)) must(promised[name] !== undefined, `call.frozen lacks ${name}`);
  fits(promised, "promised", "call.frozen");
  same(sha256(canonical(policy)), policySha256, "call: SHA-256 of the policy");
  same(sha256(canonical(rubric)), rubricSha256, "call: SHA-256 of the rubric");
  if (level !== "everything") same(recordLevel, level, "level that the call promised");
  const primary = ofKind(rubric, "expert").find(({ code }) => code === rubric.primary);
  must(primary !== undefined, "call.frozen: the primary criterion is none of the experts'");
  for (const { code, formula } of ofKind(rubric, "computed"))
    must(
      formula.kind !== "linear" || formula.floor < formula.cap,
      `call.frozen: the floor of ${code} is not below its cap`,
    );
  const money = { budgetFen: fenOf(fund.budget), awardFen: fenOf(fund.award) };
  return { id, rubric, primary, drawSeed, closesAt, fund: { ...fund, ...money } };
}

/** Receipts of sheets that were sealed, and are out of the count since: a conflict came to light. */
const recusedOf = ({ recused = [] }) => recused;

function verifyCourse({ seal, origin, course }, { closesAt }) {
  must(closesAt <= seal.sealedAt, "the seal is older than the end of the window");
  must(seal.sealedAt <= origin.proposedAt, "the proposal is older than the seal");
  const recused = recusedOf(seal);
  must(isAscending(recused), "seal.recused: each receipt once, in order");
  const count = (name) => course[name] ?? 0;
  same(count("sheets.locked") + recused.length, seal.sheets, "sheets sealed: those that count and those recused");
  same(count("lateRecusals.granted"), recused.length, "recusals that were granted after the seal");
  same(count("unlocks.granted"), count("sheets.superseded"), "unlocks that were granted, and versions superseded");
  must(recused.length <= count("sheets.void"), "fewer sheets are void than were recused after the seal");
}

const isAscending = (names) => names.every((name, place) => place === 0 || byCodePoint(names[place - 1], name) < 0);

// ── receipts, computed points and sheets ──────────────────────────────────
const pairOf = ({ project, expert }) => `${project} ${expert}`;
const needsReason = (points, max) => points * 100 < max * 60 || points * 100 > max * 95;
const isOn = (points, { maxCenti, stepCenti }) => points <= maxCenti && points % stepCenti === 0;

function verifySheets({ sheets, seal }, { rubric, primary }) {
  must(isAscending(sheets.map(pairOf)), "sheets: one for each pair, in order");
  sheets.forEach(({ points, computed, totalCenti, primaryCenti, ...pair }, place) => {
    const at = `sheet ${pairOf(pair)}`;
    same(each(ofKind(rubric, "expert"), "code").sort(), Object.keys(points).sort(), `${at}: criteria scored`);
    same(each(ofKind(rubric, "computed"), "code").sort(), Object.keys(computed).sort(), `${at}: criteria computed`);
    for (const criterion of ofKind(rubric, "expert"))
      must(isOn(points[criterion.code], criterion), `${at}: points of ${criterion.code}`);
    same(sum(Object.values(points)) + sum(Object.values(computed)), totalCenti, `${at}: total`);
    same(points[primary.code], primaryCenti, `${at}: primary criterion`);
    const before = sheets[place - 1];
    if (before?.project === pair.project) same(before.computed, computed, `${at}: computed for another expert`);
  });
  const commits = [...each(sheets, "commit"), ...recusedOf(seal)].sort(byCodePoint);
  same(commits.length, seal.sheets, "sheets that were sealed");
  must(isAscending(commits), "receipts: each once");
  same(sha256(commits.join("\n")), seal.sealRoot, "seal root of all receipts");
}

function verifyOpenings({ sheets, openings, names, call }, { rubric }) {
  same(sheets.map(pairOf), openings.map(pairOf), "openings: one for each sheet, in their order");
  const assignments = openings.map(({ sheet }) => sheet.assignmentId);
  same(openings.length, new Set(assignments).size, "openings: assignments");
  openings.forEach(({ nonceHex, sheet, ...pair }, place) => {
    const { points, computed, totalCenti, commit } = sheets[place];
    const at = `receipt ${pairOf(pair)}`;
    same(sha256(`${nonceHex}\n${canonical(sheet)}`), commit, `${at}: SHA-256 of nonce and sheet`);
    const scored = Object.fromEntries(Object.entries(sheet.scores).map(([code, item]) => [code, item.pointsCenti]));
    const bound = { points: scored, computed: sheet.computed, totalCenti: sheet.totalCenti };
    same({ points, computed, totalCenti }, bound, `${at}: what it binds`);
    same(call.sha256, sheet.callSha256, `${at}: the call`);
    same(names.projects[pair.project].submissionSha256, sheet.submissionSha256, `${at}: the submission`);
    for (const { code, maxCenti } of ofKind(rubric, "expert"))
      must(!needsReason(points[code], maxCenti) || sheet.scores[code].reason.trim(), `${at}: ${code} without a reason`);
  });
}

/** Points of a computed criterion: an exact fraction of the figure, rounded half up once. */
function computedPoints({ source, formula, maxCenti }, figures) {
  const [top, bottom] = {
    investment: [figures.investmentFen, 1],
    "equipment-share": [BigInt(figures.equipmentFen) * 10000n, figures.equipmentOfFen],
    "new-revenue": [figures.newRevenueFen, 1],
    "new-tax": [figures.newTaxFen, 1],
    jobs: [figures.newJobs, 1],
    "debt-ratio": [BigInt(figures.liabilitiesFen) * 10000n, figures.assetsFen],
  }[source].map(BigInt);
  if (bottom <= 0n) return 0;
  if (formula.kind === "banded") {
    const reaches = (limit) => (source === "debt-ratio" ? top <= limit * bottom : top >= limit * bottom);
    return formula.bands.find(({ limit }) => reaches(BigInt(limit)))?.pointsCenti ?? 0;
  }
  const span = BigInt(formula.cap - formula.floor) * bottom;
  const above = top - BigInt(formula.floor) * bottom;
  const gained = above < 0n ? 0n : above > span ? span : above;
  return Number((2n * BigInt(maxCenti) * (6n * span + 4n * gained) + 10n * span) / (20n * span));
}

function verifyFigures({ sheets, figures }, { rubric }) {
  same(sheets.map(pairOf), figures.map(pairOf), "figures: one for each sheet, in their order");
  figures.forEach((row, place) => {
    const before = figures[place - 1];
    if (before?.project === row.project) same({ ...before, expert: row.expert }, row, `figures of ${pairOf(row)}`);
    for (const criterion of ofKind(rubric, "computed"))
      same(computedPoints(criterion, row), sheets[place].computed[criterion.code], `${pairOf(row)}: ${criterion.code}`);
  });
}

/** P001, P002 … or E01, E02 …, in the order of the ids. */
const codeNames = (letter, count) =>
  Array.from({ length: count }, (_, place) => {
    const width = Math.max(letter === "P" ? 3 : 2, String(count).length);
    return letter + String(place + 1).padStart(width, "0");
  });

function verifyTotals({ totals, seal, sheets }, { primary: criterion }) {
  const experts = new Set(totals.flatMap((row) => Object.keys(row.sheets)));
  same(codeNames("P", totals.length), each(totals, "project"), "totals: projects");
  same(codeNames("E", experts.size), [...experts].sort(byCodePoint), "totals: experts");
  const own = new Map(totals.map(({ project }) => [project, { sheets: {}, primary: {} }]));
  for (const { project, expert, totalCenti, primaryCenti } of sheets ?? []) {
    must(own.has(project), `sheet ${project} ${expert}: no such project`);
    own.get(project).sheets[expert] = totalCenti;
    own.get(project).primary[expert] = primaryCenti;
  }
  for (const { project, sheets: recorded, primary } of totals) {
    same(Object.keys(recorded), Object.keys(primary), `totals of ${project}: experts`);
    const isSound = (expert) => isOn(primary[expert], criterion) && primary[expert] <= recorded[expert];
    must(Object.keys(primary).every(isSound), `totals of ${project}: points of the primary criterion`);
    if (sheets) same(own.get(project), { sheets: recorded, primary }, `totals of ${project}`);
  }
  const counted = sum(totals.map((row) => Object.keys(row.sheets).length));
  same(counted + recusedOf(seal).length, seal.sheets, "totals: every sheet that was sealed and not recused");
}

/** Only the inspector's record says who is behind a code name. */
function verifyNames({ names, totals, ranking }, { drawSeed }) {
  same(each(totals, "project"), Object.keys(names.projects), "names: projects");
  same(each(ranking.experts, "expert"), Object.keys(names.experts), "names: experts");
  must(isAscending(Object.values(names.projects).map(({ id }) => id)), "names: projects in the order of their ids");
  must(isAscending(Object.values(names.experts)), "names: experts in the order of their ids");
  for (const { project, investmentFen, draw } of totals) {
    const known = names.projects[project];
    same(sha256(`${drawSeed}|${known.id}`), draw, `draw of ${project}`);
    if (investmentFen !== null) same(known.investmentFen, investmentFen, `investment of ${project}`);
  }
}

// ── score, order, selection ───────────────────────────────────────────────
/** Trimmed mean in whole centipoints, half up; null for fewer than `least` sheets. */
function score(values, { trimFromN }, least) {
  const n = values.length;
  if (n < least) return null;
  const trim = n >= trimFromN ? 1 : 0;
  const kept = sum(values) - trim * (Math.min(...values) + Math.max(...values));
  return Math.floor((2 * kept + n - 2 * trim) / (2 * (n - 2 * trim)));
}

const KEYS = {
  primaryCriterionScore: (a, b) => b.primary - a.primary,
  untrimmedMean: (a, b) => b.sum * a.n - a.sum * b.n,
  range: (a, b) => a.range - b.range,
  verifiedInvestmentFen: (a, b) => b.investmentFen - a.investmentFen,
  draw: (a, b) => byCodePoint(a.draw, b.draw),
};
const decidingKey = (a, b) => Object.keys(KEYS).find((key) => KEYS[key](a, b) !== 0) ?? null;

/** The order that follows from the totals; who has too few sheets comes last. */
/** The order that follows from the totals; who has too few sheets comes last. */
function standings({ totals }, { rubric }) {
  const standing = ({ project, sheets, primary, investmentFen, draw }) => {
    const values = Object.values(sheets); // in the order of the experts, as the text is
    return {
      ...{ project, investmentFen, draw, values, n: values.length, sum: sum(values), sheets },
      score: score(values, rubric, rubric.minReviews),
      primary: score(Object.values(primary), rubric, rubric.minReviews),
      range: Math.max(...values) - Math.min(...values),
    };
  };
  const all = totals.map(standing);
  const ranked = all.filter((row) => row.score !== null);
  for (const row of ranked) {
    const isTied = ranked.some((other) => other !== row && other.score === row.score);
    same(isTied, row.investmentFen !== null, `${row.project}: investment given, as where scores are equal`);
  }
  const compare = (a, b) => b.score - a.score || KEYS[decidingKey(a, b)]?.(a, b) || 0;
  return [...ranked.sort(compare), ...all.filter((row) => row.score === null)];
}

/** Down the ranking until the fund or the number ends. `excluded` are passed over for what was found at the plant. */
function walk(rows, fund, excluded = {}) {
  const purse = { left: fund.budgetFen, awards: 0, stopped: false };
  const given = rows.map((row) => {
    const reasonCode = refusal(row, purse, fund, excluded);
    const awardFen = reasonCode === null ? Math.min(fund.awardFen, purse.left) : 0;
    purse.left -= awardFen;
    if (awardFen > 0) purse.awards += 1;
    return { project: row.project, awardFen, reasonCode };
  });
  return { given, left: purse.left };
}

/** Why this project gets nothing, tested in the published order; null: it gets its award, or the last of the fund. */
function refusal({ project, score: official }, purse, { minScoreCenti, maxAwards, awardFen, mode }, excluded) {
  if (official === null) return "INSUFFICIENT_REVIEWS";
  if (excluded[project]) return excluded[project];
  if (minScoreCenti !== null && official < minScoreCenti) return "BELOW_MIN_SCORE";
  if (purse.awards >= maxAwards) return "AWARD_COUNT_REACHED";
  if (purse.stopped) return "AFTER_STOP";
  if (awardFen <= purse.left) return null;
  if (mode === "skip_fit") return "DOES_NOT_FIT";
  purse.stopped = true;
  return mode === "partial_last" && purse.left * 2 >= awardFen ? null : "FUND_EXHAUSTED";
}

const OUTCOMES = { INSUFFICIENT_REVIEWS: "insufficient-reviews", BELOW_MIN_SCORE: "not-awarded" };

function verifyRanking({ ranking }, rows, { fund, rubric }) {
  const { given, left } = walk(rows, fund);
  const expected = rows.map(({ project, n, score: official }, place) => {
    const { awardFen, reasonCode } = given[place];
    const above = rows[place - 1];
    const isTied = official !== null && above?.score === official;
    return {
      ...{ project, n, trimPerSide: official === null || n < rubric.trimFromN ? 0 : 1, officialCenti: official },
      ...{ rank: official === null ? null : place + 1, decidedBy: isTied ? decidingKey(above, rows[place]) : null },
      ...{ outcome: reasonCode === null ? "award" : (OUTCOMES[reasonCode] ?? "standby"), reasonCode, awardFen },
    };
  });
  const decided = ranking.rows.map(({ calibrated, leaveOneOut, bootstrap, expectedRank, ...row }) => row);
  same(expected, decided, "ranking");
  same(left, ranking.leftFen, "left of the fund");
}

const FELL = "AWARD_FELL";
const LOST = [...Object.keys(OUTCOMES), ...SITE_REASONS, FELL];
const outcomeOf = (reason) => (reason === null ? "proposed" : LOST.includes(reason) ? "not_selected" : "reserve");
const lineOf = ({ project, awardFen, reasonCode }) => {
  return { project, outcome: outcomeOf(reasonCode), amountFen: awardFen, reasonCode };
};
const wasProposed = ({ outcome }) => outcome === "proposed";
/** Whom the list passes over for what was found at the plant. */
const passedOver = (lines) =>
  Object.fromEntries(
    lines
      .filter(({ reasonCode }) => SITE_REASONS.includes(reasonCode))
      .map(({ project, reasonCode }) => [project, reasonCode]),
  );

function verifyList({ list, course, origin }, rows, { fund }) {
  const { excluded, replaces } = list;
  const found = Object.keys(passedOver(list.rows)).length;
  must(found <= course["siteChecks.signed"], "list: more are passed over than site checks were signed");
  if (replaces === null) {
    same(passedOver(list.rows), excluded, "list.excluded");
    return same(walk(rows, fund, excluded).given.map(lineOf), list.rows, "list");
  }
  // An award of a published list has fallen: what is free makes up who stands with part of an award, and goes down the reserve.
  must(replaces.number < origin.proposal, "list.replaces: a list of later");
  verifyReplaced(replaces, rows, fund);
  const hasFallen = ({ outcome }, place) => outcome === "proposed" && list.rows[place]?.reasonCode === FELL;
  const fallen = replaces.rows.filter(hasFallen);
  must(fallen.length > 0, "list.replaces: no award has fallen");
  same(each(fallen, "project"), replaces.fell, "list.replaces.fell");
  const isReserve = ({ outcome }) => outcome === "reserve";
  same(passedOver(list.rows.filter((_, place) => isReserve(replaces.rows[place] ?? {}))), excluded, "list.excluded");
  const standing = replaces.rows.filter((row) => wasProposed(row) && !fallen.includes(row));
  let free = fund.budgetFen - sum(each(standing, "amountFen"));
  const madeUp = new Map();
  for (const row of standing) {
    const more = Math.min(fund.awardFen - row.amountFen, free);
    free -= more;
    madeUp.set(row.project, { ...row, amountFen: row.amountFen + more });
  }
  const purse = { budgetFen: free, maxAwards: fund.maxAwards - standing.length };
  const scores = new Map(rows.map((row) => [row.project, row.score]));
  const offered = replaces.rows.filter(isReserve).map(({ project }) => ({ project, score: scores.get(project) }));
  const moved = new Map(walk(offered, { ...fund, ...purse }, excluded).given.map((row) => [row.project, lineOf(row)]));
  const expected = replaces.rows.map((row) => {
    if (fallen.includes(row)) return { ...row, outcome: "not_selected", amountFen: 0, reasonCode: FELL };
    return madeUp.get(row.project) ?? moved.get(row.project) ?? row;
  });
  same(expected, list.rows, "list after an award has fallen");
}

/** A first list follows from the ranking; what was replaced before has a record of its own, and is held to the fund here. */
function verifyReplaced({ rows: lines }, rows, fund) {
  same(each(rows, "project"), each(lines, "project"), "list.replaces: order");
  if (lines.every(({ reasonCode }) => reasonCode !== FELL))
    return same(walk(rows, fund, passedOver(lines)).given.map(lineOf), lines, "list.replaces");
  for (const { project, outcome, amountFen, reasonCode } of lines)
    same(
      [outcomeOf(reasonCode), reasonCode === null],
      [outcome, amountFen > 0 && amountFen <= fund.awardFen],
      `list.replaces: outcome and amount of ${project}`,
    );
  must(sum(each(lines, "amountFen")) <= fund.budgetFen, "list.replaces: more than the fund");
  must(lines.filter(wasProposed).length <= fund.maxAwards, "list.replaces: more awards than the call has");
}

// ── advice: how firm the line is, how severe the experts ──────────────────
function verifyAdvice({ ranking, origin, seal }, rows, { id, rubric, fund }) {
  const field = rows.filter((row) => row.score !== null);
  const experts = [...new Set(rows.flatMap((row) => Object.keys(row.sheets)))].sort(byCodePoint);
  same(experts, each(ranking.experts, "expert"), "experts");
  const { kind, seed, replicates } = origin.stability;
  same(seed, `${id}:${seal.sealRoot}`, "seed of the draws");
  same(rows.every((row) => row.n === experts.length) ? "panel" : "project", kind, "kind of the draws");

  const rounds = (count, scoresOf) => {
    const tally = new Map(field.map(({ project }) => [project, { funded: 0, ranks: 0 }]));
    for (let round = 0; round < count; round++) {
      const scores = scoresOf(round);
      const scored = field.map((row, place) => ({ project: row.project, place, score: scores.get(row.project) }));
      const order = scored.filter((row) => row.score !== null).sort((a, b) => b.score - a.score || a.place - b.place);
      walk(order, { ...fund, minScoreCenti: null }).given.forEach(({ project, awardFen }, place) => {
        tally.get(project).funded += awardFen > 0 ? 1 : 0;
        tally.get(project).ranks += place + 1;
      });
    }
    return tally;
  };
  const scoresBy = (values) => new Map(field.map((row) => [row.project, score(values(row), rubric, 2)]));
  const without = rounds(experts.length, (round) =>
    scoresBy(({ sheets }) => Object.keys(sheets).flatMap((e) => (e === experts[round] ? [] : [sheets[e]]))),
  );
  const inOrder = field.toSorted((a, b) => byCodePoint(a.project, b.project));
  const below = drawsOf(seed);
  const drawn = rounds(replicates, () => {
    const panel = kind === "panel" ? experts.map(() => below(experts.length)) : null;
    const draws = new Map(inOrder.map((row) => [row.project, panel ?? row.values.map(() => below(row.n))]));
    return scoresBy((row) => draws.get(row.project).map((draw) => row.values[draw]));
  });
  const { merits, severities } = calibrated(rows, experts, rubric.lambda);
  rows.forEach(({ project, score: official }, place) => {
    const { calibrated: merit, leaveOneOut, bootstrap, expectedRank } = ranking.rows[place];
    near(official === null ? null : merits[place] / 100, merit, `${project}: calibrated score`);
    near(
      official === null ? null : without.get(project).funded / experts.length,
      leaveOneOut,
      `${project}: leave-one-out`,
    );
    near(official === null ? null : drawn.get(project).funded / replicates, bootstrap, `${project}: probability`);
    near(official === null ? null : drawn.get(project).ranks / replicates, expectedRank, `${project}: expected rank`);
  });
  ranking.experts.forEach(({ expert, sheets, severity }, place) => {
    same(rows.filter((row) => Object.hasOwn(row.sheets, expert)).length, sheets, `${expert}: sheets`);
    near(severities[place] / 100, severity, `${expert}: severity`);
  });
}

/** ICC of one expert and of the mean where everybody scored everything, Krippendorff's alpha, and whether all are linked. */
function verifyAgreement({ ranking }, rows) {
  const { agreement, connected, experts } = ranking;
  const crossed = rows.every((row) => row.n === experts.length);
  const [n, k] = [rows.length, experts.length];
  const squares = (values) => sum(values.map((value) => value * value));
  let [icc21, icc2k] = [null, null];
  if (crossed && n > 1 && k > 1) {
    const columns = experts.map(({ expert }) => sum(rows.map(({ sheets }) => sheets[expert])));
    const grand = sum(columns) ** 2 / (n * k);
    const [byRow, byColumn] = [squares(rows.map((row) => row.sum)) / k - grand, squares(columns) / n - grand];
    const rest = squares(rows.flatMap(({ values }) => values)) - grand - byRow - byColumn;
    const [msr, msc, mse] = [byRow / (n - 1), byColumn / (k - 1), rest / ((n - 1) * (k - 1))];
    const over = (denominator) => (denominator > 0 ? (msr - mse) / denominator : null);
    [icc21, icc2k] = [over(msr + (k - 1) * mse + (k * (msc - mse)) / n), over(msr + (msc - mse) / n)];
  }
  const units = each(rows, "values").filter(({ length }) => length > 1);
  const pooled = units.flat();
  const pairs = (values) => values.length * squares(values) - sum(values) ** 2; // half of all squared differences
  const observed = sum(units.map((unit) => pairs(unit) / (unit.length - 1)));
  const expected = pairs(pooled) / (pooled.length - 1);
  near(icc21, agreement.icc21, "agreement: ICC(2,1)");
  near(icc2k, agreement.icc2k, "agreement: ICC(2,k)");
  near(expected > 0 ? 1 - observed / expected : null, agreement.alpha, "agreement: alpha");

  let linked = new Set(experts.slice(0, 1).map(({ expert }) => expert));
  for (let size = -1; size !== linked.size; ) {
    size = linked.size;
    const touched = rows.filter(({ sheets }) => Object.keys(sheets).some((expert) => linked.has(expert)));
    linked = new Set([...linked, ...touched.flatMap(({ sheets }) => Object.keys(sheets))]);
  }
  same(k > 0 && linked.size === k, connected, "experts and projects linked");
}

/** SHA-256 of "seed:0", "seed:1" … as 32-bit words; a word beyond the last full multiple of n is passed over. */
function drawsOf(seed) {
  let [words, block] = [[], 0];
  return function below(n) {
    if (words.length === 0) {
      const hash = Buffer.from(sha256(`${seed}:${block++}`), "hex");
      words = [0, 4, 8, 12, 16, 20, 24, 28].map((at) => hash.readUInt32BE(at));
    }
    const word = words.shift();
    return word < 2 ** 32 - (2 ** 32 % n) ? word % n : below(n);
  };
}

/** Score = merit + severity, least squares with lambda times the squared severities: solved by elimination. */
function calibrated(rows, experts, lambda) {
  const size = experts.length;
  const matrix = experts.map((_, i) => experts.map((__, j) => (i === j ? lambda : 0)).concat(0));
  const own = rows.map(({ sheets }) => experts.flatMap((expert, e) => (Object.hasOwn(sheets, expert) ? [e] : [])));
  const means = rows.map(({ sum: total, n }) => total / n);
  own.forEach((scored, row) => {
    for (const i of scored) {
      matrix[i][i] += 1;
      matrix[i][size] += rows[row].sheets[experts[i]] - means[row];
      for (const j of scored) matrix[i][j] -= 1 / scored.length;
    }
  });
  for (let i = 0; i < size; i++)
    for (let other = 0; other < size; other++) {
      if (other === i) continue;
      const factor = matrix[other][i] / matrix[i][i]; // positive definite: no pivot is 0
      for (let column = i; column <= size; column++) matrix[other][column] -= factor * matrix[i][column];
    }
  const severities = matrix.map((line, i) => line[size] / line[i]);
  return {
    severities,
    merits: own.map((scored, row) => means[row] - sum(scored.map((e) => severities[e])) / scored.length),
  };
}

// ── the run that the officer looked at ────────────────────────────────────
function verifyRun({ totals, ranking, names, origin }, { rubric, fund, drawSeed }) {
  const renamed = (values) => Object.fromEntries(Object.keys(values).map((e) => [names.experts[e], values[e]]));
  const idOf = (project) => names.projects[project].id;
  const { minReviews, trimFromN, lambda } = rubric;
  const { budgetFen, maxAwards, mode, minScoreCenti, awardFen } = fund;
  const projects = totals.map(({ project, sheets, primary }) => ({
    ...{ id: idOf(project), amountFen: awardFen, investmentFen: names.projects[project].investmentFen },
    ...{ sheets: renamed(sheets), primary: renamed(primary) },
  }));
  const input = {
    rubric: { minReviews, trimFromN, lambda },
    fund: { budgetFen, maxAwards, mode, minScoreCenti, partialFloor: "1/2" },
    ...{ stability: origin.stability, drawSeed, projects },
  };
  same(sha256(canonical(input)), origin.run.inputSha256, "SHA-256 of the ranking's input");
  const { rows, experts, ...rest } = ranking;
  const result = {
    ...rest,
    ranking: rows.map(({ project, ...row }) => ({ id: idOf(project), ...row })),
    experts: experts.map(({ expert, ...row }) => ({ id: names.experts[expert], ...row })),
  };
  same(sha256(canonical(result)), origin.run.resultSha256, "SHA-256 of the ranking's result");
}

/** Throws the first thing that does not follow. */
function verify({ level, parts }) {
  const rules = rulesOf(parts.call, level);
  verifyCourse(parts, rules);
  if (parts.sheets) verifySheets(parts, rules);
  if (parts.figures) verifyFigures(parts, rules);
  if (!parts.totals) return;
  verifyTotals(parts, rules);
  const rows = standings(parts, rules);
  verifyRanking(parts, rows, rules);
  verifyAdvice(parts, rows, rules);
  verifyAgreement(parts, rows);
  verifyList(parts, rows, rules);
  if (!parts.names) return;
  verifyNames(parts, rules);
  verifyOpenings(parts, rules);
  verifyRun(parts, rules);
}

/** The reader's part: whoever forges such a value can repair every hash over it, but not the paper. */
const LEFT =
  "The root must be the one printed on the notice: it alone protects what follows from nothing in a record, such as counts, " +
  "instants, draws and the version of the software.";

/** What a run of this file answers: whether the record holds, a line that says so, and what is left to the reader. */
export function answer(content, wantedRoot = "") {
  try {
    const wanted = wantedRoot.replace(/\s/g, "").toLowerCase(); // the notice prints it in groups
    if (wanted) fits(wanted, "hash", "the root given");
    const { level, root, ...record } = recordOf(Buffer.from(content), wanted);
    verify({ level, ...record });
    return { ok: true, line: `verified (${level}, root ${root})`, next: LEFT };
  } catch (fault) {
    // Whatever else goes wrong comes of a file that no honest record looks like, such as one nested without end.
    const what = fault instanceof DoesNotFollow ? fault.message : "nothing can be computed from such a file";
    // One line, whatever stands in the file: no name in it may begin a line of its own or hide what was written before.
    return { ok: false, line: `does not follow: ${what.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?")}` };
  }
}

function contentOf(file) {
  try {
    return statSync(file).size > MOST.bytes ? null : readFileSync(file);
  } catch {
    return null;
  }
}

function main([file, ...root]) {
  if (file === undefined) return { ok: false, line: "node verify.mjs record.json [the root that the notice prints]" };
  const content = contentOf(file);
  if (content === null)
    return { ok: false, line: `does not follow: ${file} cannot be read, or is too large for a record` };
  return answer(content, root.join(""));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { ok, line, next } = main(process.argv.slice(2));
  process.stdout.write(next ? `${line}\n${next}\n` : `${line}\n`);
  process.exitCode = ok ? 0 : 1;
}
