import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { cellViewAt } from "../../../src/app/workbook-view";
import { parseA1, parseArea } from "../../../src/core/grid/address";
import { OpenFile } from "../../../src/web/files/open-file";
import { MAIN, RELATIONSHIPS, testFile } from "../../hosts/xlsx-file/packages";
import { testTools } from "../tools";

const EXAMPLE = createWorkbookBytes(designForms(contradictions2023));

function openExample(): OpenFile {
  return OpenFile.open(EXAMPLE, { id: "1", name: "自评表.xlsx" }, testTools());
}

/** A person is never quicker than this. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

const D13 = { sheet: "附件1", row: 12, column: 3 };

async function value(bytes: Uint8Array, row: number, column: number): Promise<unknown> {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  return sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

test("a check leaves the workbook as it is; its marks are in what is saved, and only there", async () => {
  const file = openExample();
  await file.session.check();
  expect(file.session.state.marks).toBeGreaterThan(5);
  expect([file.state.unsaved, file.session.state.journal.done.at(-1)]).toEqual([false, undefined]);
  expect(Buffer.compare(file.bytesToKeep(), EXAMPLE)).toBe(0);
  const { bytes: saved } = await file.bytesToSave(true);
  expect(await XlsxFileWorkbook.open(saved).clearMarks()).toBe(file.session.state.marks);
  expect(Buffer.compare(file.bytesToKeep(), EXAMPLE)).toBe(0);
});

test("marks that came with the file go when they are cleared, and are replaced when it is checked again", async () => {
  const first = openExample();
  await first.session.check();
  const { bytes: marked } = await first.bytesToSave(true);
  const file = OpenFile.open(marked, { id: "2", name: "自评表.xlsx" }, testTools());
  await file.session.clearMarks();
  expect(file.session.state.notice?.text).toMatch(/^已清除 \d+ 处标记$/);
  expect(file.state.unsaved).toBe(true);
  expect(await XlsxFileWorkbook.open((await file.bytesToSave(true)).bytes).clearMarks()).toBe(0);
  await file.undo();
  await file.session.check();
  expect(await XlsxFileWorkbook.open((await file.bytesToSave(true)).bytes).clearMarks()).toBe(file.session.state.marks);
});

test("what a person types is written as one step, makes results stale, and is taken back to the byte", async () => {
  const file = openExample();
  await file.session.start();
  await file.look();
  await file.session.check();
  await file.type([{ at: D13, text: "125" }]);
  expect(await value(file.bytesToKeep(), 12, 3)).toBe(125);
  expect(file.session.state.stale).toBe(true);
  expect([file.state.unsaved, file.session.state.journal.done.at(-1)?.title]).toEqual([true, "修改 D13"]);
  await file.undo();
  expect(Buffer.compare(file.bytesToKeep(), EXAMPLE)).toBe(0);
  expect([file.state.unsaved, file.state.selected]).toEqual([false, D13]);
  await file.redo();
  expect(await value(file.bytesToKeep(), 12, 3)).toBe(125);
});

test("a cell hidden by a merged area is not written, and says so", async () => {
  const file = openExample();
  await file.look();
  await file.type([{ at: { sheet: "附件1", row: 12, column: 4 }, text: "1" }]);
  expect(file.state.refusal).toMatch(/^没有写入 E13：/);
  expect(file.state.unsaved).toBe(false);
  file.dismissRefusal();
  expect(file.state.refusal).toBe("");
});

test("all that one deed of the session writes is one step", async () => {
  const file = openExample();
  await file.session.check();
  const safe = file.session.state.checked!.listed.filter(({ finding }) => finding.fix?.kind === "safe");
  expect(safe.length).toBeGreaterThan(1);
  await file.session.applyFixes(safe);
  await nextTask();
  await file.session.writeReport({});
  await nextTask();
  expect(file.session.state.journal.done.at(-1)?.title).toBe("生成报告");
  await file.undo();
  expect(file.session.state.journal.done.at(-1)?.title).toBe(`修正 ${safe.length} 处`);
  await file.undo();
  expect(Buffer.compare(file.bytesToKeep(), EXAMPLE)).toBe(0);
  expect(file.session.state.journal.done.at(-1)).toBeUndefined();
});

test("a report that the session takes back leaves nothing", async () => {
  const file = openExample();
  await file.session.check();
  await file.session.writeReport({});
  const [entry] = file.session.state.journal.done;
  await file.session.undo(entry!.id);
  expect(file.session.state.journal.done).toEqual([]);
  const { sheets } = await XlsxFileWorkbook.open(file.bytesToKeep()).read();
  expect(sheets.map(({ name }) => name)).not.toContain("自评报告");
});

test("what the session wrote goes back and forth with Ctrl + Z and Ctrl + Y, in its own list of deeds too", async () => {
  const file = openExample();
  await file.session.check();
  const fix = file.session.state.checked!.listed.find(({ finding }) => finding.fix?.kind === "safe")!;
  await file.session.applyFixes([fix]);
  await nextTask();
  await file.session.writeReport({});
  await nextTask();
  const deeds = () => file.session.state.journal.done.map(({ title }) => title);
  const both = deeds();
  expect([both.length, both[1], file.session.state.report?.sheet]).toEqual([2, "生成报告", "自评报告"]);
  await file.undo();
  expect([deeds(), file.session.state.report, file.session.state.notice]).toEqual([both.slice(0, 1), null, null]);
  await file.undo();
  expect(deeds()).toEqual([]);
  await file.redo();
  await file.redo();
  expect([deeds(), file.session.state.report?.sheet]).toEqual([both, "自评报告"]);
  // What the list takes back last is what Ctrl + Z would take back, and Ctrl + Y does it again.
  await file.session.undo(file.session.state.journal.done[1]!.id);
  expect(deeds()).toEqual(both.slice(0, 1));
  await file.redo();
  expect([deeds(), file.session.state.report?.sheet]).toEqual([both, "自评报告"]);
});

test("what is taken back out of its turn is a deed of its own, and comes back with Ctrl + Z", async () => {
  const file = openExample();
  await file.look();
  await file.session.check();
  await file.session.writeReport({});
  await file.type([{ at: D13, text: "125" }]);
  const before = file.bytesToKeep();
  const [report] = file.session.state.journal.done;
  await file.session.undo(report!.id);
  expect(file.session.state.journal.done.map(({ title }) => title)).toEqual(["修改 D13", "撤销“生成报告”"]);
  expect(file.session.state.report).toBeNull();
  await file.undo();
  expect(file.session.state.journal.done.map(({ title }) => title)).toEqual(["生成报告", "修改 D13"]);
  expect([file.session.state.report?.sheet, Buffer.compare(file.bytesToKeep(), before)]).toEqual(["自评报告", 0]);
});

test("an entry of a person is a deed like those of the session, in the same list", async () => {
  const file = openExample();
  await file.look();
  await file.session.check();
  const fix = file.session.state.checked!.listed.find(({ finding }) => finding.fix?.kind === "safe")!;
  await file.session.applyFixes([fix]);
  await nextTask();
  await file.type([{ at: { sheet: "附件1", row: 6, column: 1 }, text: "0.5" }]);
  expect(file.session.state.journal.done.map(({ title }) => title)).toEqual([fix.finding.fix!.label, "修改 B7"]);
  await file.undo();
  expect(file.session.state.journal.done).toHaveLength(1);
  await file.undo();
  expect(file.session.state.journal.done).toHaveLength(0);
});

test("what is typed while the session is at work is written once it is done, and makes its results stale", async () => {
  const file = openExample();
  await file.session.start();
  await file.look();
  const checked = file.session.check();
  const typed = file.type([{ at: D13, text: "125" }]);
  const toSave = file.bytesToSave(true);
  const undone = file.undo();
  expect(file.state.unsaved).toBe(false);
  await Promise.all([checked, typed]);
  expect(file.session.state.stale).toBe(true);
  // All in the order in which it was asked for.
  expect(await value((await toSave).bytes, 12, 3)).toBe(125);
  await undone;
  expect(file.session.state.journal.undone.at(-1)?.title).toBe("修改 D13");
});

test("an entry into a cell that cannot be changed alone is not lost without a word", async () => {
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const file = OpenFile.open(testFile({ sheets: { 表: array } }), { id: "1", name: "数组.xlsx" }, testTools());
  await file.look();
  await file.type([{ at: { sheet: "表", row: 1, column: 0 }, text: "5" }]);
  expect(file.state.refusal).toMatch(/^没有写入 A2：.*数组公式/);
  expect(file.state.unsaved).toBe(false);
});

test("what is typed while the file is being saved is not taken for saved", async () => {
  const file = openExample();
  await file.look();
  const toSave = await file.bytesToSave(true);
  await file.type([{ at: D13, text: "125" }]);
  file.noteSaved(toSave, "自评表-已校验.xlsx", undefined);
  expect(file.state.unsaved).toBe(true);
  await file.undo();
  expect(file.state.unsaved).toBe(false);
});

test("settings are kept by the browser and hold for the next file too", async () => {
  const tools = testTools();
  const first = OpenFile.open(EXAMPLE, { id: "1", name: "a.xlsx" }, tools);
  await first.session.start();
  await first.session.changeSettings({ pack: "cost-2023" });
  const second = OpenFile.open(EXAMPLE, { id: "2", name: "b.xlsx" }, tools);
  await second.session.start();
  expect([second.session.surroundings, second.session.state.settings.pack]).toEqual(["page", "cost-2023"]);
});

test("what the session reveals becomes the active cell", async () => {
  const file = openExample();
  await file.session.reveal(D13);
  expect(file.state.selected).toEqual(D13);
});

test("a new workbook is unsaved from the beginning, a saved one is not", async () => {
  const file = OpenFile.create(designForms(contradictions2023), { id: "3", name: "新.xlsx" }, testTools());
  expect(file.state.unsaved).toBe(true);
  file.noteSaved(await file.bytesToSave(true), "别名.xlsx", undefined);
  expect([file.state.unsaved, file.state.name]).toEqual([false, "别名.xlsx"]);
});

test("a block that cannot be written whole is not written at all", async () => {
  const file = openExample();
  await file.look();
  const covered = { sheet: "附件1", row: 12, column: 4 };
  await file.type(
    [
      { at: D13, text: "7" },
      { at: covered, text: "8" },
    ],
    { whole: true },
  );
  expect(file.state.refusal).toMatch(/^全部没有写入，因为 E13：/);
  expect(file.state.unsaved).toBe(false);
});

const TABLE = {
  sheets: {
    表:
      '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1"><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="D2"><f t="array" ref="D2:D3">B1:B2</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><v>4</v></c><c r="C3"><v>5</v></c><c r="D3"><v>0</v></c></row>',
  },
  behind:
    '<conditionalFormatting sqref="F1:F3"><cfRule type="expression" priority="1"><formula>$B$3&gt;1</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C1:C3"><cfRule type="expression" priority="2"><formula>C1&gt;1</formula></cfRule></conditionalFormatting>' +
    `<tableParts count="1"><tablePart xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></tableParts>`,
  workbookEnd:
    '<definedNames><definedName name="明细">表!$B$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$C$3</definedName></definedNames>',
  more: {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="1"/></tableColumns></table>`,
  },
};

test.each([
  ["A1", /^全部没有写入，因为 A1：是表格（超级表）的标题/],
  ["D3", /^全部没有写入，因为 D3：属于数组公式 D2:D3/],
])("a block over what cannot be changed in part is refused whole and by name: %s", async (place, why) => {
  const file = OpenFile.open(testFile(TABLE), { id: "1", name: "表.xlsx" }, testTools());
  await file.look();
  const cells = ["F9", place].map((one) => ({ at: { sheet: "表", ...parseA1(one)! }, text: "8" }));
  await file.type(cells, { whole: true });
  expect(file.state.refusal).toMatch(why);
  expect(file.state.unsaved).toBe(false);
});

test("a block that names or formats refer to is not moved; the print area and formats of its own cells do not hold it", async () => {
  const file = OpenFile.open(testFile(TABLE), { id: "1", name: "表.xlsx" }, testTools());
  await file.look();
  const move = (from: string, text: string) =>
    file.type([{ at: { sheet: "表", row: 8, column: 5 }, text }], {
      whole: true,
      moved: { sheet: "表", area: parseArea(from)!, to: { sheet: "表", row: 8, column: 5 } },
    });
  await move("B3", "4");
  expect(file.state.refusal).toMatch(/^全部没有写入，因为 B3：名称“明细”引用了剪切的格/);
  expect(file.state.unsaved).toBe(false);
  await move("C3", "5");
  expect(file.state.refusal).toBe("");
  await nextTask();
  const now = (row: number, column: number) => cellViewAt(file.state.view!.sheets[0]!, row, column)?.value ?? null;
  expect([now(2, 2), now(8, 5)]).toEqual([null, 5]);
});

test("rows are put in and taken out as one step each, and taken back to the byte", async () => {
  const file = openExample();
  await file.session.start();
  await file.look();
  await file.session.check();
  const before = file.state.view!.sheets[0]!.merges.length;
  await file.changeRows({ kind: "below", sheet: "附件1", row: 12, count: 3 });
  expect(file.state.refusal).toBe("");
  expect(file.session.state.journal.done.at(-1)?.title).toBe("插入 3 行");
  expect(file.session.state.stale).toBe(true);
  await nextTask();
  expect(file.state.view!.sheets[0]!.merges.length).toBeGreaterThan(before);
  await file.undo();
  expect(Buffer.compare(file.bytesToKeep(), EXAMPLE)).toBe(0);
});

test("rows that cannot go are refused by name", async () => {
  const file = openExample();
  await file.look();
  const merged = file.state.view!.sheets[0]!.merges.find(({ top, bottom }) => bottom > top)!;
  await file.changeRows({ kind: "delete", sheet: "附件1", row: merged.top, count: 1 });
  expect(file.state.refusal).toMatch(/^没有删除 1 行：第 \d+ 行是合并单元格的第一行，删去会丢掉/);
  expect(file.state.unsaved).toBe(false);
});

test("an array formula of one cell comes back as one, though something else was typed since", async () => {
  const rows =
    '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>6</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';
  const file = OpenFile.open(testFile({ sheets: { 表: rows } }), { id: "1", name: "数组.xlsx" }, testTools());
  await file.session.start();
  await file.look();
  const at = (cell: string) => ({ sheet: "表", ...parseA1(cell)! });
  await file.type([{ at: at("C1"), text: "7" }]);
  const [typed] = file.session.state.journal.done;
  await file.type([{ at: at("D1"), text: "1" }]);
  await file.session.undo(typed!.id);
  const sheet = file.state.view!.sheets[0]!;
  expect(sheet.arrays).toEqual([parseArea("C1")]);
  // What it comes to is for a spreadsheet program to say.
  expect(cellViewAt(sheet, 0, 2)).toMatchObject({ formula: "SUM(B1:B2*2)", awaiting: true });
  expect(await value(file.bytesToKeep(), 0, 3)).toBe(1);
});
