import type { SheetMaker, WorkbookEditor, WorkbookMarker, WorkbookReader } from "../../src/app/ports";
import { parseA1, toA1 } from "../../src/core/grid/address";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { CellValue } from "../../src/core/grid/snapshot";
import type { CellContent, Edit } from "../../src/core/fixing/edit";
import { inverseOf } from "../../src/core/fixing/edit";

/** A host of all ports. */
type Host = WorkbookReader & WorkbookEditor & WorkbookMarker & SheetMaker;

/** The workbook every case starts from: what it makes of it is all that a case knows of a host. */
export const CONTRACT_SHEETS: readonly SheetDesign[] = [
  {
    name: "附件1",
    columnWidths: [30, 12],
    rowHeights: {},
    merges: [{ top: 4, left: 0, bottom: 4, right: 2 }],
    cells: [
      { row: 0, column: 0, value: "项目支出" },
      { row: 0, column: 1, value: 120.5 },
      { row: 0, column: 2, value: 80, style: { format: "0.00" } },
      { row: 1, column: 1, formula: "B1+C1" },
      { row: 1, column: 2, formula: "TODAY()" },
      { row: 1, column: 3, formula: "C2+1" },
      { row: 2, column: 0, value: true },
      { row: 4, column: 0, value: "合并" },
    ],
  },
  {
    name: "it's 2",
    columnWidths: [],
    rowHeights: {},
    merges: [],
    cells: [{ row: 0, column: 0, formula: "附件1!B2*2" }],
  },
];

function at(cell: string, sheet = "附件1"): Edit["at"] {
  return { sheet, ...parseA1(cell)! };
}

function edit(
  cell: string,
  expected: CellContent | string | number | null,
  write: CellContent | string | number | null,
  format?: string,
): Edit {
  return { at: at(cell), expect: content(expected), write: content(write), ...(format !== undefined && { format }) };
}

function content(given: CellContent | string | number | null): CellContent {
  return typeof given === "object" && given !== null ? given : { value: given };
}

async function valueAt(host: Host, cell: string, sheet = "附件1"): Promise<CellValue> {
  const found = (await host.read()).sheets.find(({ name }) => name === sheet);
  return found?.cells.find((candidate) => toA1(candidate) === cell)?.value ?? null;
}

/** The cases every host must pass. `open` makes a host of the contract's sheets. */
export function describeHost(name: string, open: () => Promise<Host>): void {
  describe(`the host contract: ${name}`, () => {
    test("reads names, values, formulas, formats and merges", async () => {
      const { sheets } = await (await open()).read();
      expect(sheets.map(({ name: sheet, hidden }) => [sheet, hidden])).toEqual([
        ["附件1", false],
        ["it's 2", false],
      ]);
      expect(sheets[0]?.merges).toEqual(CONTRACT_SHEETS[0]?.merges);
      expect(sheets[0]?.cells).toEqual([
        { row: 0, column: 0, value: "项目支出" },
        { row: 0, column: 1, value: 120.5 },
        { row: 0, column: 2, value: 80, format: "0.00" },
        { row: 1, column: 1, value: 200.5, formula: "B1+C1" },
        { row: 1, column: 2, value: null, formula: "TODAY()" },
        { row: 1, column: 3, value: null, formula: "C2+1" },
        { row: 2, column: 0, value: true },
        { row: 4, column: 0, value: "合并" },
      ]);
      expect(sheets[1]?.cells).toEqual([{ row: 0, column: 0, value: 401, formula: "附件1!B2*2" }]);
    });

    test("applies edits, and formulas that hang on them follow", async () => {
      const host = await open();
      const edits = [
        edit("B1", 120.5, 20),
        edit("D5", null, "=文字", "0.00"),
        edit("A1", "项目支出", null),
        edit("E1", null, { formula: "B2/C1" }, "0.00%"),
      ];
      expect(await host.apply(edits)).toEqual({ done: edits, stale: [], awaitingRecalculation: [] });
      expect(await valueAt(host, "B2")).toBe(100);
      expect(await valueAt(host, "A1", "it's 2")).toBe(200);
      const { cells } = (await host.read()).sheets[0]!;
      expect(cells.map(toA1)).toEqual(["B1", "C1", "E1", "B2", "C2", "D2", "A3", "A5", "D5"]);
      expect(cells.find((cell) => toA1(cell) === "E1")).toEqual({
        row: 0,
        column: 4,
        value: 1.25,
        formula: "B2/C1",
        format: "0.00%",
      });
      expect(cells.find((cell) => toA1(cell) === "D5")).toMatchObject({ value: "=文字" });
    });

    test("leaves stale edits alone and does the others", async () => {
      const host = await open();
      const stale = [
        edit("B1", 1, 2),
        edit("B2", 200.5, 2),
        edit("Z9", "x", 2),
        { ...edit("B1", null, 2), at: at("B1", "没有") },
      ];
      const good = edit("C1", 80, 81);
      const applied = await host.apply([stale[0]!, good, ...stale.slice(1)]);
      expect(applied.done).toEqual([good]);
      expect(applied.stale).toEqual(stale);
      expect(await valueAt(host, "B1")).toBe(120.5);
    });

    test("names formulas whose value cannot be worked out", async () => {
      const host = await open();
      const { awaitingRecalculation } = await host.apply([edit("B1", 120.5, { formula: "NOW()" })]);
      expect(awaitingRecalculation.map((cell) => `${cell.sheet}!${toA1(cell)}`)).toEqual(
        expect.arrayContaining(["附件1!B1", "附件1!B2", "it's 2!A1"]),
      );
      expect(await valueAt(host, "B2")).toBeNull();
    });

    test("gives a format only where there is General", async () => {
      const host = await open();
      await host.apply([edit("B1", 120.5, 1, "0%"), edit("C1", 80, 1, "0%")]);
      const { cells } = (await host.read()).sheets[0]!;
      expect(cells.slice(1, 3).map((cell) => cell.format)).toEqual(["0%", "0.00"]);
    });

    test("takes the inverse of edits, the last first, and is as before", async () => {
      const host = await open();
      const before = await host.read();
      const { done } = await host.apply([
        edit("B1", 120.5, null),
        edit("B1", null, "甲"),
        edit("B2", { formula: "B1+C1" }, 5),
        edit("F9", null, { formula: "A1" }),
        edit("C1", 80, 0),
      ]);
      const undone = await host.apply([...done].reverse().map(inverseOf));
      expect(undone.stale).toEqual([]);
      expect(await host.read()).toEqual(before);
    });

    test("marks touch no content, replace each other and go", async () => {
      const host = await open();
      const before = await host.read();
      const area = { top: 0, left: 1, bottom: 0, right: 1 };
      await host.mark([
        { sheet: "附件1", area, severity: "error", rules: ["a"] },
        { sheet: "it's 2", area, severity: "advice", rules: ["b", "c"] },
      ]);
      await host.mark([{ sheet: "附件1", area, severity: "warning", rules: ["a"] }]);
      expect(await host.read()).toEqual(before);
      expect(await host.clearMarks()).toBe(1);
      expect(await host.clearMarks()).toBe(0);
    });

    test("a mark on a sheet that is not there is refused", async () => {
      const area = { top: 0, left: 0, bottom: 0, right: 0 };
      const host = await open();
      await expect(host.mark([{ sheet: "没有", area, severity: "error", rules: ["a"] }])).rejects.toMatchObject({
        trouble: "sheet-deleted",
      });
    });

    test("adds sheets behind the last, under a free name", async () => {
      const host = await open();
      const design: SheetDesign = {
        name: "IT'S 2",
        columnWidths: [90],
        rowHeights: {},
        merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
        cells: [
          { row: 1, column: 0, formula: "A1*附件1!B1", style: { format: "0.0" } },
          { row: 0, column: 0, value: 2 },
          { row: 3, column: 0, value: "" },
          { row: 4, column: 0, formula: "TODAY()", value: 7 },
        ],
      };
      expect(await host.addSheet(design)).toBe("IT'S 2 (2)");
      const { sheets } = await host.read();
      expect(sheets).toHaveLength(3);
      expect(sheets[2]).toEqual({
        name: "IT'S 2 (2)",
        hidden: false,
        merges: design.merges,
        cells: [
          { row: 0, column: 0, value: 2 },
          { row: 1, column: 0, value: 241, formula: "A1*附件1!B1", format: "0.0" },
          { row: 4, column: 0, value: 7, formula: "TODAY()" },
        ],
      });
      await host.apply([{ at: at("A1", "IT'S 2 (2)"), expect: { value: 2 }, write: { value: 4 } }]);
      expect(await valueAt(host, "A2", "IT'S 2 (2)")).toBe(482);
    });
  });
}
