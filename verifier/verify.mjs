#!/usr/bin/env node
// Recomputes a decision record: node verify.mjs record.json [root]
//
// A record is the whole basis of a list of awards in one JSON file. It has parts; every part has a SHA-256 in `hashes`, and the
// SHA-256 of those hashes is the root that is printed on the notice. A published record may hold fewer parts (level "hashes",
// "totals" or "sheets"); the inspector's holds all ("everything"). Whatever parts are there, everything that follows from them
// is computed here again, from the sheets up, and compared with what the record says. This file uses nothing of the portal:
// whoever can read it can check the record. Scores are whole centipoints, money is whole fen, project and expert have code names.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The one text of a value that is hashed: keys in code point order, no blanks, whole numbers. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

class DoesNotFollow extends Error {}
function must(holds, what) {
  if (!holds) throw new DoesNotFollow(what);
}
function same(found, recorded, what) {
  const [computed, written] = [canonical(found ?? null), canonical(recorded ?? null)];
  must(computed === written, `${what}: computed ${computed.slice(0, 200)}, recorded ${written.slice(0, 200)}`);
}
/** Advisory figures are texts of six decimals. */
function near(found, recorded, what) {
  const close = found === null ? recorded === null : recorded !== null && Math.abs(found - Number(recorded)) < 2e-6;
  must(close, `${what}: computed ${found}, recorded ${recorded}`);
}

// ── hashes ────────────────────────────────────────────────────────────────
const SMALLEST = ["call", "origin", "seal", "course"];
const TOTALS = [...SMALLEST, "totals", "ranking", "list"];
const LEVELS = {
  hashes: SMALLEST,
  totals: TOTALS,
  sheets: [...TOTALS, "sheets"],
  everything: [...TOTALS, "sheets", "figures", "openings", "names"],
};

function verifyHashes({ format, level, root, hashes, parts }, wantedRoot) {
  same(format, "jigai-record/1", "format");
  must(Object.hasOwn(LEVELS, level), `level: ${level} is not known`);
  same(Object.keys(parts).sort(), [...LEVELS[level]].sort(), "parts of this level");
  same(Object.keys(hashes).sort(), [...LEVELS.everything].sort(), "hashes of all parts");
  for (const part of LEVELS[level]) same(sha256(canonical(parts[part])), hashes[part], `hash of ${part}`);
  same(sha256(canonical(hashes)), root, "root");
  if (wantedRoot) same(root, wantedRoot, "root on the notice");
}

// ── the call as it was frozen: rubric, fund, seed of the draw ─────────────
const fenOf = (yuan) => Number(yuan.replace(".", "")); // written with two decimals

function rulesOf({ id, frozen, sha256: recorded, policySha256, rubricSha256 }) {
  same(sha256(frozen), recorded, "call: SHA-256 of the frozen text");
  const { policy, rubric, fund, drawSeed } = JSON.parse(frozen);
  same(sha256(canonical(policy)), policySha256, "call: SHA-256 of the policy");
  same(sha256(canonical(rubric)), rubricSha256, "call: SHA-256 of the rubric");
  return { id, rubric, drawSeed, fund: { ...fund, budgetFen: fenOf(fund.budget), awardFen: fenOf(fund.award) } };
}

// ── receipts, computed points and sheets ──────────────────────────────────
const pairOf = ({ project, expert }) => `${project} ${expert}`;
const needsReason = (points, max) => points * 100 < max * 60 || points * 100 > max * 95;

function verifySheets({ sheets, seal }, { rubric }) {
  const seen = new Set(sheets.map(pairOf));
  same(seen.size, sheets.length, "sheets: one for each pair");
  for (const { points, computed, totalCenti, primaryCenti, ...pair } of sheets) {
    const at = `sheet ${pairOf(pair)}`;
    const codes = (kind) => rubric.criteria.filter((criterion) => criterion.kind === kind);
    same(
      Object.keys(points).sort(),
      codes("expert")
        .map(({ code }) => code)
        .sort(),
      `${at}: criteria scored`,
    );
    same(
      Object.keys(computed).sort(),
      codes("computed")
        .map(({ code }) => code)
        .sort(),
      `${at}: criteria computed`,
    );
    for (const { code, maxCenti, stepCenti } of codes("expert"))
      must(points[code] >= 0 && points[code] <= maxCenti && points[code] % stepCenti === 0, `${at}: points of ${code}`);
    same(sum(Object.values(points)) + sum(Object.values(computed)), totalCenti, `${at}: total`);
    same(points[rubric.primary], primaryCenti, `${at}: primary criterion`);
  }
  // Sealed, and out of the count since: a conflict came to light. Their receipts stay under the seal.
  const commits = [...sheets.map(({ commit }) => commit), ...(seal.recused ?? [])];
  same(commits.length, seal.sheets, "sheets that were sealed");
  same(new Set(commits).size, commits.length, "receipts: each once");
  same(sha256(commits.sort(byCodePoint).join("\n")), seal.sealRoot, "seal root of all receipts");
}

function verifyOpenings({ sheets, openings, names, call }, { rubric }) {
  same(openings.map(pairOf), sheets.map(pairOf), "openings: one for each sheet, in their order");
  openings.forEach(({ nonceHex, sheet, ...pair }, place) => {
    const { points, computed, totalCenti, commit } = sheets[place];
    const at = `receipt ${pairOf(pair)}`;
    same(sha256(`${nonceHex}\n${canonical(sheet)}`), commit, `${at}: SHA-256 of nonce and sheet`);
    const scored = Object.fromEntries(Object.entries(sheet.scores).map(([code, item]) => [code, item.pointsCenti]));
    same([scored, sheet.computed, sheet.totalCenti], [points, computed, totalCenti], `${at}: what it binds`);
    same(sheet.callSha256, call.sha256, `${at}: the call`);
    same(sheet.submissionSha256, names.projects[pair.project]?.submissionSha256, `${at}: the submission`);
    for (const { code, maxCenti } of rubric.criteria.filter(({ kind }) => kind === "expert"))
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
  same(figures.map(pairOf), sheets.map(pairOf), "figures: one for each sheet, in their order");
  figures.forEach((row, place) => {
    for (const criterion of rubric.criteria.filter(({ kind }) => kind === "computed"))
      same(computedPoints(criterion, row), sheets[place].computed[criterion.code], `${pairOf(row)}: ${criterion.code}`);
  });
}

function verifyTotals({ totals, sheets, names }, { drawSeed }) {
  for (const { project, sheets: recorded, primary, investmentFen, draw } of totals) {
    const own = sheets?.filter((sheet) => sheet.project === project);
    const of = (points) => Object.fromEntries(own.map((sheet) => [sheet.expert, sheet[points]]));
    if (own) same([of("totalCenti"), of("primaryCenti")], [recorded, primary], `totals of ${project}`);
    const { id, investmentFen: known } = names?.projects[project] ?? {};
    if (names) same(sha256(`${drawSeed}|${id}`), draw, `draw of ${project}`);
    if (names && investmentFen !== null) same(known, investmentFen, `investment of ${project}`);
  }
  if (sheets) same(sum(totals.map((row) => Object.keys(row.sheets).length)), sheets.length, "totals: every sheet");
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

function standings({ totals }, { rubric }) {
  const standing = ({ project, sheets, primary, investmentFen, draw }) => {
    const values = Object.values(sheets);
    return {
      ...{ project, investmentFen, draw, values, n: values.length, sum: sum(values), sheets },
      score: score(values, rubric, rubric.minReviews),
      primary: score(Object.values(primary), rubric, rubric.minReviews),
      range: Math.max(...values) - Math.min(...values),
    };
  };
  const compare = (a, b) => b.score - a.score || KEYS[decidingKey(a, b)]?.(a, b) || 0;
  const all = totals.map(standing);
  return [...all.filter((row) => row.score !== null).sort(compare), ...all.filter((row) => row.score === null)];
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
  same(
    ranking.rows.map(({ project }) => project),
    rows.map(({ project }) => project),
    "order of the ranking",
  );
  const { given, left } = walk(rows, fund);
  rows.forEach((row, place) => {
    const { n, trimPerSide, officialCenti, rank, decidedBy, outcome, reasonCode, awardFen } = ranking.rows[place];
    const above = rows[place - 1];
    const isTied = row.score !== null && above?.score === row.score;
    if (isTied && decidedBy === "verifiedInvestmentFen")
      must(row.investmentFen !== null && above.investmentFen !== null, `${row.project}: investment that decides`);
    const { awardFen: award, reasonCode: reason } = given[place];
    const expected = [row.n, row.score === null || row.n < rubric.trimFromN ? 0 : 1, row.score];
    expected.push(row.score === null ? null : place + 1, isTied ? decidingKey(above, row) : null);
    expected.push(reason === null ? "award" : (OUTCOMES[reason] ?? "standby"), reason, award);
    same(expected, [n, trimPerSide, officialCenti, rank, decidedBy, outcome, reasonCode, awardFen], row.project);
  });
  same(left, ranking.leftFen, "left of the fund");
}

const SITE_REASONS = ["SITE_CHECK_FAILED", "SITE_CHECK_BELOW_CRITERIA"];
function outcomeOf(reason) {
  if (reason === null) return "proposed";
  return OUTCOMES[reason] || SITE_REASONS.includes(reason) ? "not_selected" : "reserve";
}

function verifyList({ list }, rows, { fund }) {
  const { excluded, replaces } = list;
  must(
    Object.values(excluded).every((reason) => SITE_REASONS.includes(reason)),
    "list: why somebody is passed over",
  );
  const lineOf = ({ project, awardFen, reasonCode }) => {
    return { project, outcome: outcomeOf(reasonCode), amountFen: awardFen, reasonCode };
  };
  if (replaces === null) return same(walk(rows, fund, excluded).given.map(lineOf), list.rows, "list of awards");
  // An award of a published list has fallen: what stands keeps its amount, what is free goes down the reserve.
  const wasProposed = ({ outcome }) => outcome === "proposed";
  const fallen = replaces.rows.filter(({ project }) => replaces.fell.includes(project));
  must(fallen.length > 0 && fallen.every(wasProposed), "list: who fell was on the published list");
  const standing = replaces.rows.filter((row) => wasProposed(row) && !fallen.includes(row));
  const purse = {
    ...{ budgetFen: fund.budgetFen - sum(standing.map(({ amountFen }) => amountFen)) },
    maxAwards: fund.maxAwards - standing.length,
  };
  const scores = new Map(rows.map((row) => [row.project, row.score]));
  const reserve = replaces.rows.filter(({ outcome }) => outcome === "reserve");
  const offered = reserve.map(({ project }) => ({ project, score: scores.get(project) }));
  const moved = new Map(walk(offered, { ...fund, ...purse }, excluded).given.map((row) => [row.project, lineOf(row)]));
  const expected = replaces.rows.map((row) => {
    if (fallen.includes(row)) return { ...row, outcome: "not_selected", amountFen: 0, reasonCode: "AWARD_FELL" };
    return moved.get(row.project) ?? row;
  });
  same(
    replaces.rows.map(({ project }) => project),
    rows.map(({ project }) => project),
    "order of the published list",
  );
  same(expected, list.rows, "list after an award has fallen");
}

// ── advice: how firm the line is, how severe the experts ──────────────────
function verifyAdvice({ ranking, origin, seal }, rows, { id, rubric, fund }) {
  const field = rows.filter((row) => row.score !== null);
  const experts = [...new Set(rows.flatMap((row) => Object.keys(row.sheets)))].sort(byCodePoint);
  same(
    experts,
    ranking.experts.map(({ expert }) => expert),
    "experts",
  );
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
  const inOrderOf = ({ sheets }) =>
    Object.keys(sheets)
      .sort(byCodePoint)
      .map((expert) => sheets[expert]);
  const below = drawsOf(seed);
  const drawn = rounds(replicates, () => {
    const panel = kind === "panel" ? experts.map(() => below(experts.length)) : null;
    const draws = new Map(inOrder.map((row) => [row.project, panel ?? row.values.map(() => below(row.n))]));
    return scoresBy((row) => draws.get(row.project).map((draw) => inOrderOf(row)[draw]));
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
  const units = rows.map(({ values }) => values).filter(({ length }) => length > 1);
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
export function verify(record, wantedRoot) {
  verifyHashes(record, wantedRoot);
  const { parts } = record;
  const rules = rulesOf(parts.call);
  if (parts.sheets) verifySheets(parts, rules);
  if (parts.openings) verifyOpenings(parts, rules);
  if (parts.figures) verifyFigures(parts, rules);
  if (!parts.totals) return;
  verifyTotals(parts, rules);
  const rows = standings(parts, rules);
  verifyRanking(parts, rows, rules);
  verifyAdvice(parts, rows, rules);
  verifyAgreement(parts, rows);
  verifyList(parts, rows, rules);
  if (parts.names) verifyRun(parts, rules);
}

/** What a run of this file answers: its line, and whether the record holds. */
export function answer(text, wantedRoot) {
  try {
    const record = JSON.parse(text);
    verify(record, wantedRoot);
    return { ok: true, line: `verified (${record.level}, root ${record.root})` };
  } catch (fault) {
    if (fault instanceof DoesNotFollow) return { ok: false, line: `does not follow: ${fault.message}` };
    return { ok: false, line: `cannot be read: ${fault.message}` };
  }
}

if (process.argv[1]?.endsWith("verify.mjs")) {
  const [file, wantedRoot] = process.argv.slice(2);
  const { ok, line } = file
    ? answer(readFileSync(file, "utf8"), wantedRoot)
    : { ok: false, line: "node verify.mjs record.json [root]" };
  process.stdout.write(`${line}\n`);
  process.exitCode = ok ? 0 : 1;
}
