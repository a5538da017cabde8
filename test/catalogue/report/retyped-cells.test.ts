import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { toA1, type CellRef } from "../../../src/core/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { readsOfPieces } from "../../../src/core/narrative/piece";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { designReport, REPORT_SHEET } from "../../../src/render/report-sheet";
import { recalculated } from "../../support/libreoffice";
import { LIBREOFFICE, testWith } from "../../support/other-programs";
import { brokenWords } from "../../support/report-faults";
import { formsOf, reportOn, shownBy } from "../../support/report-of";
import { figureCells, plainText, retyped, RETYPINGS, withCells } from "../../support/retyping";
import { UNITS } from "../../support/units";

const REPORTS: readonly (readonly [name: string, data: CaseData])[] = [
  ["the example", clean2024],
  ["a unit founded in the year", UNITS["a unit founded in the year"]!],
  ["a unit of the government fund", UNITS["a unit of the government fund"]!],
];

const NONE = /本单位无|没有(?:年初|全年|安排|使用|发生|该项)|年初未安排|全年没有/;
const ZERO = /(?<![\d.])0(?:\.0+)?(?:万元|%|分|人)/;
const BROKEN = /#|undefined|NaN|not evaluated/;

/** The formulas of a report as they stand on its sheet, by row, and the cells that each reads. */
function formulasOf(snapshot: WorkbookSnapshot) {
  const { document } = reportOn(snapshot);
  const sheet = designReport(document);
  const reads = document.paragraphs.flatMap(({ sentences }) => readsOfPieces(sentences.flat()));
  const formulas = sheet.cells.flatMap(({ formula, value, row }) =>
    formula === undefined ? [] : [{ formula, value, row }],
  );
  return { sheet, reads, formulas };
}

/** Whether a formula names a cell. */
function names(formula: string, { sheet, row, column }: CellRef): boolean {
  return new RegExp(`'?${sheet}'?!${toA1({ row, column })}(?!\\d)`).test(formula);
}

describe.each(REPORTS)("figures of the report on %s, typed anew", (_, data) => {
  const snapshot = formsOf(data);
  const { reads, formulas } = formulasOf(snapshot);
  const cells = figureCells(snapshot, reads);

  test("there are figures to be typed anew in every table", () => {
    expect(cells.length).toBeGreaterThan(40);
    expect(new Set(cells.map(({ sheet }) => sheet)).size).toBe(snapshot.sheets.length);
  });

  test.each(RETYPINGS.map((one) => [one.name, one] as const))("%s", (__, retyping) => {
    const faults: string[] = [];
    for (const cell of cells) {
      const typed = retyped(cell, retyping);
      const workbook = withCells(snapshot, [{ ...cell, value: typed }]);
      for (const { formula, value } of formulas.filter((one) => names(one.formula, cell))) {
        const shown = plainText(shownBy(formula, workbook));
        // Where there is none, a word for that stands in its place, or the rest is told without it.
        const isNone = retyping.means === "none" && brokenWords(shown).length === 0;
        const isRight = shown === value || shown.includes("【待补充") || isNone;
        if (!isRight || BROKEN.test(shown)) faults.push(`${cell.sheet} ${toA1(cell)} ${plainText(typed)}: ${shown}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("what is no figure never becomes a silent 0", () => {
    for (const retyping of RETYPINGS.filter(({ means }) => means === "nothing")) {
      const all = withCells(
        snapshot,
        cells.map((cell) => ({ ...cell, value: retyped(cell, retyping) })),
      );
      for (const { formula, value } of formulas) {
        const shown = plainText(shownBy(formula, all)).replace(/【[^】]*】/g, "");
        for (const pattern of [NONE, ZERO])
          if (!pattern.test(plainText(value ?? null))) expect(shown).not.toMatch(pattern);
      }
    }
  });

  testWith(LIBREOFFICE, "LibreOffice recalculates to the same", async () => {
    const { sheet } = formulasOf(snapshot);
    const host = XlsxFileWorkbook.create([...designForms(data).filter(({ name }) => name !== "附件4"), sheet]);
    // Every fourth figure, by every way in turn; the rest must still be shown.
    const kinds = RETYPINGS.filter(({ name }) => name !== "in full width");
    const changed = cells.filter((___, index) => index % 4 === 0);
    const edits = changed.map((cell, index) => ({
      at: { sheet: cell.sheet, row: cell.row, column: cell.column },
      expect: { value: cell.value },
      write: { value: retyped(cell, kinds[index % kinds.length]!) },
    }));
    expect((await host.apply(edits)).stale).toEqual([]);
    const [ours, theirs] = [await host.read(), await XlsxFileWorkbook.open(recalculated(host.toBytes())).read()];
    expect(textsIn(theirs)).toEqual(textsIn(ours));
    expect(textsIn(theirs).filter((text) => plainText(text).includes("#"))).toEqual([]);
  });
});

function textsIn({ sheets }: WorkbookSnapshot): readonly CellValue[] {
  const report = sheets.find(({ name }) => name === REPORT_SHEET)!;
  return report.cells.filter(({ column }) => column === 0).map(({ value }) => value);
}
