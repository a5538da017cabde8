import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { LITERAL_MAX_LENGTH } from "../../../src/core/formula/write";
import { parseFormula } from "../../../src/core/formula/parse";
import { referencesIn } from "../../../src/core/formula/references";
import { printRef } from "../../../src/core/grid/address";
import { paragraph, type ReportParagraph } from "../../../src/core/narrative/document";
import { say, type Live } from "../../../src/core/narrative/piece";
import { formsOf, projectReportsOn, reportOf } from "../../support/report-of";
import { untracedFigures } from "../../support/untraced-figures";

const A1 = { sheet: "附件2", row: 0, column: 0 };

const DOCUMENTS = [clean2024, contradictions2023].flatMap((data) => [
  reportOf(data).document,
  ...projectReportsOn(formsOf(data)),
]);
const PARAGRAPHS = DOCUMENTS.flatMap(({ paragraphs }) => paragraphs);

function piecesOf({ sentences }: ReportParagraph) {
  return sentences.flat();
}

const LIVE = PARAGRAPHS.flatMap(piecesOf).filter((piece): piece is Live => piece.kind === "live");

describe("every figure comes from its cells", () => {
  test("our own words hold no figure but list numbers and the year", () => {
    expect(DOCUMENTS.flatMap(untracedFigures)).toEqual([]);
  });

  test("one that stands among our own words, or would not follow its cell, is told", () => {
    const frozen = { kind: "live", text: "3.5", formula: "3.5", reads: [A1], frozen: true } as const;
    const paragraphs = [paragraph("body", "1.全年支出12万元。"), paragraph("body", say`2.得${frozen}分。`)];
    expect(untracedFigures({ paragraphs, lists: {} })).toEqual(["1.全年支出12万元。", "3.5"]);
  });

  test("the words inside formulas hold none but number formats, labels to look for and how many things a list names", () => {
    for (const { formula, text } of LIVE) {
      if (formula === `"${text}"`) continue;
      const words = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1]!);
      expect(
        words.filter(
          (text) => /\d/.test(text.replace(/^20\d\d年度/, "")) && !["0", "e0", "0.00##", "0.00%"].includes(text),
        ),
      ).toEqual([]);
    }
  });

  test("the numbers inside formulas are places, positions and the bands' limits", () => {
    for (const { formula } of LIVE) {
      const bare = formula.replace(/"(?:[^"]|"")*"/g, "").replace(/'[^']*'![A-Z]+\d+/g, "");
      const numbers = new Set([...bare.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number));
      // ROUND's digits, MID's starts and lengths, comparisons with 0, CHAR(10), 优良中 from 90, 80, 60, and 执行率 below 0.9.
      const allowed = /^(?:\d|1\d|2\d|99|32767|90|80|60|0\.9)$/;
      expect([...numbers].filter((number) => !allowed.test(number))).toEqual([]);
    }
  });

  test("a piece names exactly the cells of its formula", () => {
    for (const { formula, reads, text } of LIVE) {
      // How many things a list names: the cells it counts do not stand in its formula.
      if (formula === `"${text}"`) continue;
      const references = referencesIn(parseFormula(formula)!, "自评报告");
      if (references === "unknown") throw new Error(`unknown references in ${formula}`);
      const inFormula = new Set(
        references.map(({ sheet, area }) => printRef({ sheet, row: area.top, column: area.left })),
      );
      expect(new Set(reads.map(printRef))).toEqual(inFormula);
    }
  });

  test("no literal in a formula is longer than Excel takes", () => {
    for (const { formula } of LIVE) {
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
        expect(literal.length - 2).toBeLessThanOrEqual(LITERAL_MAX_LENGTH);
      }
    }
  });
});
