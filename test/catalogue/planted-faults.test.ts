import { clean2024 } from "../../src/app/examples/clean-2024";
import { CATALOGUE } from "../../src/catalogue";
import { designForms } from "../../src/catalogue/forms/canonical";
import {
  CLEAN_VARIANTS,
  cleanWorkbook,
  falseAlarmsIn,
  plantFaults,
  recallOf,
  sampleCases,
  singleLayouts,
  type Trial,
} from "../support/planting";

/** A small sample with a fixed seed; `npm run bench` counts a large one. */
const SEED = 41;
const WORKBOOKS = 6;
const EACH = 2;

/** So few that the share asked for is kept; the list names those that were not. */
function expectFew(failed: readonly Trial[], all: readonly Trial[], share: number): void {
  const named = failed.map(
    ({ rule, layout, expected, at }) => `${rule} in ${layout}: ${expected}, found at ${at.join(" ")}`,
  );
  if (failed.length > all.length * (1 - share)) expect(named).toEqual([]);
}

describe("faults planted into random workbooks in random layouts", () => {
  const result = plantFaults(SEED, WORKBOOKS, EACH);
  const { trials } = result;
  const recall = recallOf(result);

  test("are those of every rule of the catalogue", () => {
    const planted = new Set(trials.map(({ rule }) => rule));
    expect(CATALOGUE.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
  });

  test("are found, 98 of 100 at least", () => {
    expectFew(
      trials.filter(({ found }) => !found),
      trials,
      0.98,
    );
    expect(recall.found).toBeGreaterThanOrEqual(0.98);
  });

  test("are found at the planted cell, 97 of 100 at least", () => {
    expectFew(
      trials.filter(({ atCell }) => !atCell),
      trials,
      0.97,
    );
    expect(recall.atCell).toBeGreaterThanOrEqual(0.97);
  });

  test("bring fewer than 5 further findings in 100", () => {
    const extras = trials.flatMap((trial) => trial.extras.map((extra) => `${trial.rule} → ${extra}`));
    if (recall.extras >= 0.05) expect(extras).toEqual([]);
    expect(recall.extras).toBeLessThan(0.05);
  });

  test("were planted into workbooks without a false alarm", () => {
    expect(recall.falseAlarms).toEqual([]);
  });
});

describe("false alarms", () => {
  const cases = [clean2024, ...sampleCases(SEED + 1, 2)];

  test.each(singleLayouts().map((layout) => [layout.name, layout] as const))("none on clean forms: %s", (_, layout) => {
    for (const data of cases) expect(falseAlarmsIn(cleanWorkbook(data, layout))).toEqual([]);
  });

  test.each(CLEAN_VARIANTS.map((variant) => [variant.name, variant] as const))(
    "none on forms filled in otherwise: %s",
    (_, { sheets }) => {
      const [canonical] = singleLayouts();
      expect(cases.some((data) => JSON.stringify(designForms(data)) !== JSON.stringify(sheets(data)))).toBe(true);
      for (const data of cases) {
        expect(falseAlarmsIn(cleanWorkbook(data, canonical!, [...sheets(data)]))).toEqual([]);
      }
    },
  );
});
