import type { CellRef } from "../../../src/core/grid/address";
import type { CellContent } from "../../../src/core/fixing/edit";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { changedParts, MAIN, STYLES, testFile, testParts, zipped } from "./packages";

const PARTS = {
  sheets: {
    表: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1*2</f><v>4</v></c></row>',
  },
  strings: "<si><t>甲</t></si>",
  styles: STYLES,
};
const FILE = testFile(PARTS);
const DESIGN = {
  name: "新表",
  columnWidths: [],
  rowHeights: {},
  merges: [],
  cells: [
    { row: 0, column: 0, value: "字", style: { format: "0.0" } },
    { row: 1, column: 0, formula: "表!B1+1" },
  ],
};

function at(row: number, column: number): CellRef {
  return { sheet: "表", row, column };
}

async function write(workbook: XlsxFileWorkbook, where: CellRef, expected: CellContent, value: string | number) {
  const { stale } = await workbook.apply([{ at: where, expect: expected, write: { value } }]);
  expect(stale).toEqual([]);
}

async function textAt(workbook: XlsxFileWorkbook, where: CellRef): Promise<unknown> {
  const [sheet] = (await workbook.read()).sheets;
  return sheet?.cells.find(({ row, column }) => row === where.row && column === where.column)?.value ?? null;
}

test("the same checkpoint as long as nothing is changed, and when everything was changed back", async () => {
  const workbook = XlsxFileWorkbook.open(FILE);
  const first = workbook.checkpoint();
  await workbook.read();
  expect(workbook.checkpoint()).toBe(first);
  await workbook.mark([
    { sheet: "表", area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["x"] },
  ]);
  expect(workbook.checkpoint()).not.toBe(first);
  const marked = workbook.checkpoint();
  await workbook.mark([
    { sheet: "表", area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["x"] },
  ]);
  expect(workbook.checkpoint()).toBe(marked);
});

test("restores entries, marks and sheets to the byte, and goes forward again", async () => {
  const workbook = XlsxFileWorkbook.open(FILE);
  const before = workbook.checkpoint();
  await write(workbook, at(0, 1), { value: 2 }, 5);
  await workbook.mark([
    { sheet: "表", area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["x"] },
  ]);
  await workbook.addSheet(DESIGN);
  const after = workbook.checkpoint();
  const bytes = workbook.toBytes();
  workbook.restore(before);
  expect(workbook.toBytes()).toEqual(FILE);
  expect((await workbook.read()).sheets).toHaveLength(1);
  workbook.restore(after);
  expect(workbook.toBytes()).toEqual(bytes);
  expect(workbook.checkpoint()).toBe(after);
});

test("a text that gets the number of one that was taken back is read as itself", async () => {
  const workbook = XlsxFileWorkbook.open(FILE);
  const before = workbook.checkpoint();
  await write(workbook, at(0, 3), { value: null }, "乙");
  expect(await textAt(workbook, at(0, 3))).toBe("乙");
  workbook.restore(before);
  await write(workbook, at(0, 3), { value: null }, "丙");
  expect(await textAt(workbook, at(0, 3))).toBe("丙");
  expect((await workbook.view()).sheets[0]?.cells.at(-1)?.text).toBe("丙");
});

test("a change that fails leaves the checkpoint as it was", async () => {
  const workbook = XlsxFileWorkbook.open(FILE);
  const before = workbook.checkpoint();
  const tooLong = { ...DESIGN, cells: [{ row: 0, column: 0, value: "长".repeat(40_000) }] };
  await expect(workbook.addSheet(tooLong)).rejects.toMatchObject({ trouble: "not-supported" });
  expect(workbook.checkpoint()).toBe(before);
  expect(changedParts(FILE, workbook.toBytes())).toEqual([]);
});

const STRINGS = `<x:sst xmlns:x="${MAIN}" count="1" uniqueCount="1"><x:si><x:t>甲</x:t></x:si></x:sst>`;
const WITH_PREFIX = zipped({ ...testParts(PARTS), "xl/sharedStrings.xml": STRINGS });

test.each([
  ["", FILE],
  [", with a prefix too", WITH_PREFIX],
])("a number that a text gave back means what it is given to next%s", async (_, file) => {
  const workbook = XlsxFileWorkbook.open(file);
  await workbook.read();
  const before = workbook.checkpoint();
  await write(workbook, at(0, 1), { value: 2 }, "乙");
  expect(await textAt(workbook, at(0, 1))).toBe("乙");
  const first = workbook.checkpoint();
  workbook.restore(before);
  await write(workbook, at(0, 1), { value: 2 }, "丙");
  expect(await textAt(workbook, at(0, 1))).toBe("丙");
  const second = workbook.checkpoint();
  // Both have the same sheet, and one number for two texts.
  workbook.restore(first);
  expect(await textAt(workbook, at(0, 1))).toBe("乙");
  workbook.restore(second);
  expect(await textAt(workbook, at(0, 1))).toBe("丙");
  expect(await textAt(workbook, at(0, 0))).toBe("甲");
});

test("sheets that no step changed are not read or drawn again", async () => {
  const workbook = XlsxFileWorkbook.create([DESIGN, { ...DESIGN, name: "别表" }]);
  const shown = await workbook.view();
  const before = workbook.checkpoint();
  const [cell] = DESIGN.cells;
  await workbook.apply([
    { at: { sheet: "新表", row: 0, column: 0 }, expect: { value: cell!.value! }, write: { value: "改" } },
  ]);
  workbook.restore(before);
  const { sheets } = await workbook.view();
  expect(sheets[1]).toBe(shown.sheets[1]);
  expect(sheets[0]!.cells).toEqual(shown.sheets[0]!.cells);
});
