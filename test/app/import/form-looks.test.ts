import { clean2024 } from "../../../src/app/examples/clean-2024";
import { inFormLooks } from "../../../src/app/import/form-looks";
import { designForms } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { toA1 } from "../../../src/core/grid/address";

/** As an old workbook comes: without fonts and lines. */
function bare(design: SheetDesign): SheetDesign {
  const cells = design.cells
    .filter(({ value, formula }) => value !== undefined || formula !== undefined)
    .map(({ style, ...cell }) => (style?.format === undefined ? cell : { ...cell, style: { format: style.format } }));
  return { ...design, cells };
}

const DESIGNS = designForms(clean2024);

test.each(DESIGNS.slice(0, -1).map((design) => [design.name, design] as const))(
  "%s gets its lines back, and nothing of it is moved or changed",
  (_, design) => {
    const drawn = inFormLooks(bare(design))!;
    const contents = ({ cells }: SheetDesign) =>
      cells
        .filter(({ value, formula }) => value !== undefined || formula !== undefined)
        .map((cell) => ({ ...cell, style: undefined }));
    expect(contents(drawn)).toEqual(contents(bare(design)));
    const formats = new Map(drawn.cells.map((cell) => [toA1(cell), cell.style?.format]));
    for (const cell of bare(design).cells) {
      if (cell.style?.format !== undefined) expect(formats.get(toA1(cell))).toBe(cell.style.format);
    }
    expect(drawn.cells.filter(({ style }) => style?.border).length).toBeGreaterThan(20);
    expect(drawn.cells.some(({ style }) => style?.font?.bold && style.font.size === 16)).toBe(true);
    expect([drawn.merges, drawn.columnWidths, drawn.rowHeights]).toEqual([
      design.merges,
      design.columnWidths,
      design.rowHeights,
    ]);
  },
);

test("paragraphs and sheets without forms stay as they are", () => {
  expect(inFormLooks(bare(DESIGNS.at(-1)!))).toBeUndefined();
  expect(
    inFormLooks({ name: "表", cells: [{ row: 0, column: 0, value: 1 }], merges: [], columnWidths: [], rowHeights: {} }),
  ).toBeUndefined();
});
