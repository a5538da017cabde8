import * as fc from "fast-check";
import { HostError, type Mark } from "../../../src/app/ports";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { inverseOf, type CellContent, type Edit } from "../../../src/core/fixing/edit";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { cellAt, contentAt } from "../../../src/core/fixing/snapshot-editing";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { partsOf, STYLES, testFile, testParts, zipped } from "./packages";

const SHEETS = ["表", "it's 2"];

const place = fc.record({ row: fc.integer({ min: 0, max: 7 }), column: fc.integer({ min: 0, max: 5 }) });
const constant = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer({ min: -1000, max: 100_000 }).map((cents) => cents / 100),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("=1+1", "@甲", " 空 格 ", "一\n二"),
);
const formula = fc.tuple(place, place, fc.constantFrom("A", "B", "C")).map(([a, b, column]) => {
  const cell = ({ row }: { row: number }): string => `${column}${row + 1}`;
  return `IF(ISNUMBER(${cell(a)}),ROUND(${cell(a)}/2,1),'it''s 2'!${cell(b)}&"x")`;
});
const content: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 3, arbitrary: constant.map((value) => ({ value })) },
  { weight: 1, arbitrary: formula.map((text) => ({ formula: text })) },
);
const target = fc.record({ sheet: fc.constantFrom(...SHEETS), at: place, content, formatted: fc.boolean() });

const design = fc.array(fc.tuple(place, content), { maxLength: 20 }).map((cells): Omit<SheetDesign, "name"> => {
  const byPlace = new Map(cells.map(([at, held]) => [`${at.row} ${at.column}`, { ...at, held }]));
  return {
    columnWidths: [],
    rowHeights: {},
    merges: [],
    cells: [...byPlace.values()].map(({ row, column, held }) =>
      "formula" in held ? { row, column, formula: held.formula } : { row, column, ...designedValue(held.value) },
    ),
  };
});

function designedValue(value: Extract<CellContent, { value: unknown }>["value"]): {
  value?: string | number | boolean;
} {
  return value === null || typeof value === "object" ? {} : { value };
}

const workbook = fc.tuple(design, design).map(([first, second]) => [
  { ...first, name: SHEETS[0]! },
  { ...second, name: SHEETS[1]! },
]);

/** Edits that hold when applied one after the other: each expects what the one before it left. */
function editsFor(
  before: WorkbookSnapshot,
  targets: readonly { sheet: string; at: { row: number; column: number }; content: CellContent }[],
): Edit[] {
  const now = new Map<string, CellContent>();
  return targets.map(({ sheet, at, content: write }) => {
    const key = `${sheet} ${at.row} ${at.column}`;
    const held = before.sheets.find(({ name }) => name === sheet)!;
    const expected = now.get(key) ?? contentAt(held, at);
    now.set(key, write);
    return { at: { sheet, ...at }, expect: expected, write };
  });
}

test("a new file reads as its design, and as the same designs in memory", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (designs) => {
      const file = await XlsxFileWorkbook.open(XlsxFileWorkbook.create(designs).toBytes()).read();
      expect(file).toEqual(await MemoryWorkbook.ofDesigns(designs).read());
    }),
    { numRuns: 60 },
  );
});

test("random edits are read back, in the file as in memory, saved or not", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, fc.array(target, { maxLength: 12 }), async (designs, targets) => {
      const file = XlsxFileWorkbook.create(designs);
      const before = await file.read();
      const memory = new MemoryWorkbook(before);
      const edits = editsFor(before, targets).map((edit, index) =>
        targets[index]!.formatted ? { ...edit, format: "0.00%" } : edit,
      );
      const applied = await file.apply(edits);
      expect(applied).toEqual(await memory.apply(edits));
      expect(applied.done).toHaveLength(edits.length);
      const after = await file.read();
      expect(after).toEqual(await memory.read());
      expect(await XlsxFileWorkbook.open(file.toBytes()).read()).toEqual(after);
      for (const { at } of edits) {
        const last = edits
          .filter((edit) => edit.at.sheet === at.sheet && edit.at.row === at.row && edit.at.column === at.column)
          .pop()!;
        const sheet = after.sheets.find(({ name }) => name === at.sheet)!;
        const held = contentAt(sheet, at);
        const wanted = "value" in last.write && last.write.value === "" ? { value: null } : last.write;
        expect(held).toEqual(wanted);
        if (last.format !== undefined && cellAt(sheet.cells, at)) expect(cellAt(sheet.cells, at)?.format).toBe("0.00%");
      }
    }),
    { numRuns: 100 },
  );
});

test("edits and then their inverses give back the same workbook", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, fc.array(target, { minLength: 1, maxLength: 10 }), async (designs, targets) => {
      const file = XlsxFileWorkbook.create(designs);
      const fresh = await file.read();
      const { done } = await file.apply(editsFor(fresh, targets));
      const undone = await file.apply([...done].reverse().map(inverseOf));
      expect(undone.stale).toEqual([]);
      expect(await file.read()).toEqual(fresh);
    }),
    { numRuns: 80 },
  );
});

const mark: fc.Arbitrary<Mark> = fc.record({
  sheet: fc.constantFrom("一", "二"),
  area: fc.tuple(place, place).map(([a, b]) => ({
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  })),
  severity: fc.constantFrom("error", "warning", "advice"),
  rules: fc.array(fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), { minLength: 1, maxLength: 40 }),
});

const ownRule = fc
  .tuple(fc.integer({ min: -1, max: 30 }), fc.constantFrom(" ", "\n  "), fc.constantFrom('"', "'"))
  .map(([priority, space, quote]) => {
    return `<conditionalFormatting sqref="A1"><cfRule${space}priority=${quote}${priority}${quote} type="expression"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>`;
  });
const surroundings = fc.record({
  before: fc.constantFrom(
    "",
    "\n",
    '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    "<phoneticPr fontId='1'/>\n ",
  ),
  rules: fc.array(ownRule, { maxLength: 4 }).map((rules) => rules.join("")),
  after: fc.constantFrom("", "<dataValidations count='0'/>", "\n<pageMargins/><extLst><ext uri='x'/></extLst>\n"),
  dxfs: fc.option(
    fc.constantFrom(
      "",
      "<dxfs/>",
      '<dxfs count="0" />',
      "<dxfs></dxfs>",
      '<dxfs count="1"><dxf/></dxfs>',
      "<dxfs>\n<dxf><font/></dxf> </dxfs>",
    ),
    { nil: undefined },
  ),
});

test("marking, saving, opening and clearing gives back every part", async () => {
  await fc.assert(
    fc.asyncProperty(
      surroundings,
      fc.array(mark, { minLength: 1, maxLength: 6 }),
      fc.array(mark, { maxLength: 3 }),
      async (around, marks, earlier) => {
        const file = testFile({
          sheets: { 一: '<row r="1"><c r="A1"><v>1</v></c></row>', 二: "" },
          behind: around.before + around.rules + around.after,
          ...(around.dxfs !== undefined && { styles: STYLES + around.dxfs + "<tableStyles/>" }),
        });
        const workbook = XlsxFileWorkbook.open(file);
        await workbook.mark(earlier);
        await workbook.mark(marks);
        const reopened = XlsxFileWorkbook.open(workbook.toBytes());
        expect(await reopened.clearMarks()).toBe(marks.length);
        expect(partsOf(reopened.toBytes())).toEqual(partsOf(file));
        await workbook.clearMarks();
        expect(workbook.toBytes()).toEqual(file);
      },
    ),
    { numRuns: 150 },
  );
});

/** A piece of a part taken out, doubled, or overwritten by something else of XML. */
const damage = fc.record({
  part: fc.nat(),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  instead: fc.constantFrom(
    "",
    "<",
    ">",
    "/",
    '"',
    "'",
    "&",
    "=",
    "<c>",
    "</c>",
    "<row",
    "]]>",
    "<!--",
    "<?",
    " r='A0'",
    "99999999999",
    "\0",
    "中",
  ),
});

test("a broken part is refused or read, never a fault of ours", async () => {
  const whole = testParts({
    sheets: {
      表: '<row r="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><f t="shared" ref="B1:B2" si="0">A1&amp;"x"</f><v>0</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row>',
    },
    behind:
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>',
    strings: "<si><t>甲</t></si><si><r><t>乙</t></r></si>",
    styles: `${STYLES}<dxfs count="1"><dxf/></dxfs>`,
    workbookEnd: '<definedNames><definedName name="名">表!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  });
  const names = Object.keys(whole);
  await fc.assert(
    fc.asyncProperty(damage, async ({ part, from, length, instead }) => {
      const name = names[part % names.length]!;
      const text = String(whole[name]);
      const at = Math.floor(from * text.length);
      const file = zipped({ ...whole, [name]: text.slice(0, at) + instead + text.slice(at + length) });
      try {
        const workbook = XlsxFileWorkbook.open(file);
        const { sheets } = await workbook.read();
        const sheet = sheets[0]?.name ?? "";
        await workbook.apply([
          { at: { sheet, row: 4, column: 4 }, expect: { value: null }, write: { value: "文" }, format: "0.0" },
        ]);
        await workbook.mark([
          { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["a"] },
        ]);
        await workbook.addSheet({ name: "新", columnWidths: [], rowHeights: {}, merges: [], cells: [] });
        workbook.toBytes();
      } catch (error) {
        expect(error).toBeInstanceOf(HostError);
        expect((error as HostError).trouble).not.toBe("unknown");
      }
    }),
    { numRuns: 400 },
  );
});
