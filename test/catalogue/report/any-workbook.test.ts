import * as fc from "fast-check";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { LITERAL_MAX_LENGTH } from "../../../src/core/formula/write";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { gapsIn, textOfParagraph } from "../../../src/core/narrative/document";
import { designReport } from "../../../src/render/report-sheet";
import { cleanCase } from "../../support/cases/random-case";
import { brokenSentences } from "../../support/report-faults";
import { formsOf, projectReportsOn, recalculated, reportOn, shownBy } from "../../support/report-of";
import { untracedFigures } from "../../support/untraced-figures";

/** As many projects as a unit may have. */
const MOST_PROJECTS = 12;

const REPLACEMENTS: readonly CellValue[] = [
  null,
  0,
  "/",
  "",
  0.01,
  1234.5,
  99999.99,
  "1,234.5",
  " 85 ",
  "12.3万元",
  "无",
  "约二十",
];

/** A workbook with some of its figures emptied, struck out, blown up or retyped as text. */
function disturbed(): fc.Arbitrary<WorkbookSnapshot> {
  const changes = fc.array(fc.tuple(fc.nat(400), fc.nat(REPLACEMENTS.length - 1)), { maxLength: 40 });
  return fc.tuple(cleanCase(MOST_PROJECTS), changes).map(([data, picks]) => {
    const replaced = new Map(picks.map(([figure, value]) => [figure, REPLACEMENTS[value] ?? null]));
    return withFigures(formsOf(data), (value, index) => {
      const other = replaced.get(index);
      return other === undefined ? value : other;
    });
  });
}

/** Marks and weights are no larger. */
const MOST_MARKS = 20;

/**
 * A clean case, and the same with every figure moved by a few per mille, the marks together, since one alone would be a deduction: other
 * figures, and mostly the same lists.
 */
function moved(): fc.Arbitrary<readonly [WorkbookSnapshot, WorkbookSnapshot]> {
  const shifts = fc.array(fc.integer({ min: 990, max: 1010 }), { minLength: 1, maxLength: 30 });
  return fc.tuple(cleanCase(), shifts).map(([data, permille]) => {
    const before = formsOf(data);
    const shiftOf = (value: number, index: number) => permille[value <= MOST_MARKS ? 0 : index % permille.length]!;
    const after = withFigures(before, (value, index) => Math.round(value * shiftOf(value, index)) / 1000);
    return [before, after] as const;
  });
}

/** A workbook with its figures changed one by one, counted over all sheets. */
function withFigures(
  { sheets }: WorkbookSnapshot,
  change: (value: number, index: number) => CellValue,
): WorkbookSnapshot {
  let index = 0;
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === "number" ? { ...cell, value: change(cell.value, index++) } : cell,
      ),
    })),
  };
}

function textsOf(snapshot: WorkbookSnapshot): readonly string[] {
  return reportOn(snapshot).document.paragraphs.map(textOfParagraph);
}

// Two hundred workbooks, in parts that take their time one by one.
describe.each([1, 2, 3, 4])("whatever the forms hold (part %p)", () => {
  test("the grammar holds, every formula shows its text and every figure comes from a cell", () => {
    fc.assert(
      fc.property(disturbed(), (snapshot) => {
        const { document } = reportOn(snapshot);
        expect(brokenSentences(document)).toEqual([]);
        expect(recalculated(document, snapshot)).toEqual(document.paragraphs.map(textOfParagraph));
        expect(untracedFigures(document)).toEqual([]);
        // Duties, the notice, how money is looked after and what becomes of the results: no form knows.
        expect(gapsIn(document)).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 50 },
    );
  });
});

test("the reports on projects hold to the same", () => {
  fc.assert(
    fc.property(disturbed(), (snapshot) => {
      for (const document of projectReportsOn(snapshot)) {
        expect(brokenSentences(document)).toEqual([]);
        expect(recalculated(document, snapshot)).toEqual(document.paragraphs.map(textOfParagraph));
        expect(untracedFigures(document)).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test("a report follows the figures: after a change its formulas show what a new report would say", () => {
  let compared = 0;
  fc.assert(
    fc.property(moved(), ([before, after]) => {
      const written = reportOn(before).document;
      const anew = reportOn(after).document;
      fc.pre(JSON.stringify(written.lists) === JSON.stringify(anew.lists));
      compared += 1;
      expect(recalculated(written, after)).toEqual(anew.paragraphs.map(textOfParagraph));
    }),
    { numRuns: 32 },
  );
  expect(compared).toBeGreaterThan(10);
});

test("the sheet of any report keeps Excel's limits", () => {
  fc.assert(
    fc.property(disturbed(), (snapshot) => {
      const sheet = designReport(reportOn(snapshot).document);
      for (const { formula, value, column } of sheet.cells) {
        if (column > 0 || formula === undefined) continue;
        expect(formula.length).toBeLessThan(8192);
        for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
          expect(literal.length - 2).toBeLessThanOrEqual(LITERAL_MAX_LENGTH);
        }
        expect(shownBy(formula, snapshot)).toBe(value);
      }
      expect(Math.max(...Object.values(sheet.rowHeights))).toBeLessThanOrEqual(409);
    }),
    { numRuns: 15 },
  );
});

test("the same forms give the same report", () => {
  fc.assert(
    fc.property(cleanCase(), (data: CaseData) => {
      expect(textsOf(formsOf(data))).toEqual(textsOf(formsOf(data)));
    }),
    { numRuns: 10 },
  );
});
