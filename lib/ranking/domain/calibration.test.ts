import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/scoring.json";
import { calibrate } from "./calibration";
import { componentsOf } from "./connectedness";
import { isCrossed, sheetTable } from "./sheet-table";

type Observation = readonly (string | number)[];

function projectsOf(observations: readonly Observation[]) {
  const ids = [...new Set(observations.map(([project]) => String(project)))];
  const sheets = (id: string) =>
    observations
      .filter(([project]) => project === id)
      .map(([, expert, points]) => ({ expertId: String(expert), totalCenti: Number(points) * 100, primaryCenti: 0 }));
  return ids.map((id) => ({ id, sheets: sheets(id) }));
}

describe("calibrated scores", () => {
  test.each(vectors.calibrated)("$name", ({ obs, lambda, expect: expected }) => {
    const projects = projectsOf(obs);
    const table = sheetTable(projects);
    const { merits, severities } = calibrate(table, lambda);
    const expectedMerits: Partial<Record<string, number>> = expected.m;
    const expectedSeverities: Partial<Record<string, number>> = expected.beta;
    projects.forEach(({ id }, i) => {
      expect((merits[i] ?? Number.NaN) / 100).toBeCloseTo(expectedMerits[id] ?? Number.NaN, 9);
    });
    table.expertIds.forEach((id, i) => {
      expect((severities[i] ?? Number.NaN) / 100).toBeCloseTo(expectedSeverities[id] ?? Number.NaN, 9);
    });
    const order = projects.map(({ id }, i) => ({ id, merit: merits[i] ?? 0 })).sort((a, b) => b.merit - a.merit);
    expect(order.map(({ id }) => id)).toEqual(expected.orderByCalibrated);
  });

  test.each(vectors.calibrated)("who can be compared with whom: $name", ({ obs, expect: expected }) => {
    const projects = projectsOf(obs);
    const table = sheetTable(projects);
    const { count, ofExpert, ofProject } = componentsOf(table);
    expect(count === 1).toBe(expected.connected);
    const named = Array.from({ length: count }, (_, component) => [
      ...projects.filter((_, i) => ofProject[i] === component).map(({ id }) => `p:${id}`),
      ...table.expertIds.filter((_, i) => ofExpert[i] === component).map((id) => `r:${id}`),
    ]);
    expect(named).toEqual(expected.components);
  });
});

const sheet = fc.record({
  expertId: fc.constantFrom("E1", "E2", "E3", "E4", "E5", "E6"),
  totalCenti: fc.integer({ min: 0, max: 5_000 }),
  primaryCenti: fc.constant(0),
});
const somePanels = fc.array(
  fc.record({ sheets: fc.uniqueArray(sheet, { selector: ({ expertId }) => expertId, maxLength: 6 }) }),
  { maxLength: 8 },
);
const someLambda = fc.oneof(fc.constantFrom(1e-9, 0.5, 1, 10, 1e9), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("for every panel and every lambda", () => {
  test("the two conditions of the minimum hold and severities sum to 0", () => {
    fc.assert(
      fc.property(somePanels, someLambda, (projects, lambda) => {
        const table = sheetTable(projects);
        const { merits, severities } = calibrate(table, lambda);
        expect(sum(severities)).toBeCloseTo(0, 6);
        const residuals = table.expertIds.map(() => 0);
        const counts = table.expertIds.map(() => 0);
        table.rows.forEach(({ experts, totalsCenti }, row) => {
          const corrected = experts.map((expert, i) => (totalsCenti[i] ?? 0) - (severities[expert] ?? 0));
          if (experts.length > 0) expect(merits[row]).toBeCloseTo(sum(corrected) / experts.length, 6);
          else expect(merits[row]).toBeNull();
          experts.forEach((expert, i) => {
            residuals[expert] = (residuals[expert] ?? 0) + (totalsCenti[i] ?? 0) - (merits[row] ?? 0);
            counts[expert] = (counts[expert] ?? 0) + 1;
          });
        });
        severities.forEach((severity, expert) => {
          expect(severity).toBeCloseTo((residuals[expert] ?? 0) / ((counts[expert] ?? 0) + lambda), 5);
        });
      }),
    );
  });

  test("in a crossed panel each project keeps its plain mean", () => {
    const crossed = fc
      .record({ projects: fc.integer({ min: 1, max: 6 }), experts: fc.integer({ min: 1, max: 6 }) })
      .chain(({ projects, experts }) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: experts, maxLength: experts }).map((totals) => ({
            sheets: totals.map((totalCenti, i) => ({ expertId: `E${i}`, totalCenti, primaryCenti: 0 })),
          })),
          { minLength: projects, maxLength: projects },
        ),
      );
    fc.assert(
      fc.property(crossed, someLambda, (projects, lambda) => {
        const table = sheetTable(projects);
        expect(isCrossed(table)).toBe(true);
        calibrate(table, lambda).merits.forEach((merit, row) => {
          const totals = table.rows[row]?.totalsCenti ?? [];
          expect(merit).toBeCloseTo(sum(totals) / totals.length, 6);
        });
      }),
    );
  });

  test("a constant added to all sheets moves the merits by it and no severity", () => {
    fc.assert(
      fc.property(somePanels, someLambda, fc.integer({ min: 0, max: 5_000 }), (projects, lambda, rise) => {
        const raised = projects.map(({ sheets }) => ({
          sheets: sheets.map((each) => ({ ...each, totalCenti: each.totalCenti + rise })),
        }));
        const [before, after] = [calibrate(sheetTable(projects), lambda), calibrate(sheetTable(raised), lambda)];
        before.merits.forEach((merit, i) => {
          if (merit !== null) expect(after.merits[i]).toBeCloseTo(merit + rise, 5);
        });
        before.severities.forEach((severity, i) => {
          expect(after.severities[i]).toBeCloseTo(severity, 5);
        });
      }),
    );
  });
});

test("a long chain of barely linked experts is still solved exactly", () => {
  const experts = 400;
  const projects = Array.from({ length: experts - 1 }, (_, i) => ({
    sheets: [0, 1].map((step) => ({
      expertId: String(i + step).padStart(5, "0"),
      totalCenti: 5_000 + (i + step) - (experts - 1) / 2,
      primaryCenti: 0,
    })),
  }));
  const { severities } = calibrate(sheetTable(projects), 0);
  severities.forEach((severity, i) => {
    expect(severity).toBeCloseTo(i - (experts - 1) / 2, 6);
  });
});
