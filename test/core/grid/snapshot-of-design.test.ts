import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";

const EMPTY: SheetDesign = { name: "表", columnWidths: [], rowHeights: {}, cells: [], merges: [] };

test("lists what cells hold, in reading order, with formulas worked out across sheets", () => {
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  const designs: SheetDesign[] = [
    {
      ...EMPTY,
      merges,
      cells: [
        { row: 1, column: 1, formula: "二!A1+B1" },
        { row: 1, column: 0, value: "文", style: { format: "General", border: true } },
        { row: 0, column: 1, value: 0.5, style: { format: "0%" } },
        { row: 2, column: 0, value: "" },
        { row: 2, column: 1, style: { border: true } },
      ],
    },
    { ...EMPTY, name: "二", cells: [{ row: 0, column: 0, formula: "1+1" }] },
  ];
  expect(snapshotOfDesign(designs)).toEqual({
    sheets: [
      {
        name: "表",
        hidden: false,
        merges,
        cells: [
          { row: 0, column: 1, value: 0.5, format: "0%" },
          { row: 1, column: 0, value: "文" },
          { row: 1, column: 1, value: 2.5, formula: "二!A1+B1" },
        ],
      },
      { name: "二", hidden: false, merges: [], cells: [{ row: 0, column: 0, value: 2, formula: "1+1" }] },
    ],
  });
});

test("a formula we cannot work out shows what its design says, else nothing", () => {
  const cells = [
    { row: 0, column: 0, formula: "TODAY()", value: 45000 },
    { row: 1, column: 0, formula: "TODAY()" },
  ];
  const [sheet] = snapshotOfDesign([{ ...EMPTY, cells }]).sheets;
  expect(sheet?.cells.map((cell) => cell.value)).toEqual([45000, null]);
});

test("names are made as hosts make them", () => {
  const { sheets } = snapshotOfDesign([EMPTY, EMPTY, { ...EMPTY, name: "a/b" }]);
  expect(sheets.map((sheet) => sheet.name)).toEqual(["表", "表 (2)", "a_b"]);
});
