import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import type { GivenFile } from "../../../src/web/files/given-file";
import type { Saved } from "../../../src/web/files/save-file";
import { Workbench } from "../../../src/web/workbench/workbench";
import { oldFile } from "../../hosts/xls-file/old-file";
import { testTools } from "../tools";
import { zipSync } from "fflate";

const EXAMPLE = createWorkbookBytes(designForms(contradictions2023));
const CLEAN = createWorkbookBytes(designForms(clean2024));

function given(name: string, bytes: Uint8Array): GivenFile {
  return { name, size: bytes.length, read: async () => bytes };
}

/** Until what waits a moment after every change was done. */
async function aMoment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
}

test("one file is shown, checked", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const { files, shown, opening, refused } = workbench.state;
  expect(files.map(({ state }) => state.name)).toEqual(["a.xlsx"]);
  expect([shown, opening, refused]).toEqual([{ file: files[0]!.id }, null, []]);
  expect(files[0]!.session.state.checked!.listed.length).toBeGreaterThan(10);
});

test("several files are checked side by side, and none is opened by itself; a wrong one keeps none of the others away", async () => {
  const workbench = new Workbench(testTools());
  const wrong = given("错.xlsx", new Uint8Array([1, 2, 3]));
  await workbench.openFiles([given("a.xlsx", EXAMPLE), wrong, given("b.xlsx", CLEAN)]);
  expect([workbench.state.shown, workbench.state.files]).toEqual(["review", []]);
  const { units, running, judgedBy } = workbench.review.state;
  expect(units.map(({ name, standing }) => [name, standing])).toEqual([
    ["a.xlsx", "checked"],
    ["错.xlsx", "failed"],
    ["b.xlsx", "checked"],
  ]);
  expect(units.map(({ result }) => result?.checked.unit)).toEqual([
    contradictions2023.unitName,
    undefined,
    clean2024.unitName,
  ]);
  expect(units[1]!.failure).toMatchObject({ code: "not-a-workbook" });
  expect([running, judgedBy?.rules.length]).toEqual([false, expect.any(Number)]);
});

test("a unit of the table is opened where it is asked for; the next takes its place, unless it was changed", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE), given("b.xlsx", CLEAN)]);
  const [first, second] = workbench.review.state.units;
  await workbench.openUnit(first!);
  expect(workbench.state.files.map(({ state }) => state.name)).toEqual(["a.xlsx"]);
  expect(workbench.shownUnit).toBe(first);
  await workbench.walk(1);
  expect(workbench.state.files.map(({ state }) => state.name)).toEqual(["b.xlsx"]);
  expect(workbench.shownUnit).toBe(second);
  const [open] = workbench.state.files;
  await open!.look();
  await open!.type([{ at: { sheet: "附件1", row: 12, column: 3 }, text: "1" }]);
  await workbench.walk(-1);
  expect(workbench.state.files.map(({ state }) => state.name)).toEqual(["b.xlsx", "a.xlsx"]);
});

test("the table follows what is changed in a file of it, and forgets what was not saved", async () => {
  const workbench = new Workbench(testTools());
  const { review } = workbench;
  await workbench.openFiles([given("a.xlsx", EXAMPLE), given("b.xlsx", CLEAN)]);
  const counts = () => review.state.units.map(({ result }) => result?.checked.counts.error);
  const before = counts();
  await workbench.openUnit(review.state.units[1]!);
  const [open] = workbench.state.files;
  await open!.look();
  await open!.type([{ at: { sheet: "附件1", row: 12, column: 3 }, text: "1" }]);
  workbench.show("review");
  await eventuallyChecked(workbench);
  expect(counts()[0]).toBe(before[0]);
  expect(counts()[1]).toBeGreaterThan(before[1]!);
  await workbench.close(open!);
  await eventuallyChecked(workbench);
  expect(counts()).toEqual(before);
});

async function eventuallyChecked({ review }: Workbench): Promise<void> {
  const isChecked = () => !review.state.running && review.state.units.every(({ standing }) => standing === "checked");
  await new Promise((resolve) => setTimeout(resolve, 0));
  while (!isChecked()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a single wrong file leaves the page where it was", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("错.xlsx", new Uint8Array([1, 2, 3]))]);
  expect([workbench.state.shown, workbench.state.refused.length, workbench.state.opening]).toEqual([
    "landing",
    1,
    null,
  ]);
  workbench.dismissRefused(workbench.state.refused[0]!.id);
  expect(workbench.state.refused).toEqual([]);
});

test("changes are kept a moment later, and forgotten once they are saved", async () => {
  const tools = testTools();
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const [file] = workbench.state.files;
  await aMoment();
  expect(tools.keptWork.works.size).toBe(0);
  await file!.session.writeReport({});
  expect(workbench.hasUnsaved).toBe(true);
  await aMoment();
  expect([...tools.keptWork.works.values()].map(({ name }) => name)).toEqual(["a.xlsx"]);
  await workbench.save(file!);
  await aMoment();
  expect([workbench.hasUnsaved, tools.keptWork.works.size]).toEqual([false, 0]);
  expect(tools.saved.map(({ name }) => name)).toEqual(["a-已校验.xlsx"]);
});

test("work of an earlier visit is gone on with under its name, or given up", async () => {
  const tools = testTools();
  await tools.keptWork.keep({ id: "old", name: "旧.xlsx", bytes: EXAMPLE, at: 1 });
  await tools.keptWork.keep({ id: "older", name: "更旧.xlsx", bytes: EXAMPLE, at: 0 });
  const workbench = new Workbench(tools);
  await workbench.start();
  const [old, older] = workbench.state.kept;
  await workbench.resume(old!);
  await workbench.discard(older!);
  expect(workbench.state.kept).toEqual([]);
  expect(workbench.state.files.map(({ state }) => [state.name, state.unsaved])).toEqual([["旧.xlsx", true]]);
  await aMoment();
  expect([...tools.keptWork.works.keys()]).toEqual(["old"]);
});

test("a file is not taken for saved where the person or the disk did not want it", async () => {
  const answers = [
    () => ({ kind: "given-up" }) as const,
    () => {
      throw new Error("The disk is full.");
    },
  ];
  for (const answer of answers) {
    const workbench = new Workbench(testTools(answer));
    await workbench.newForms({ unitName: "某单位", year: 2024, projects: 1 });
    const [file] = workbench.state.files;
    await workbench.save(file!);
    expect(file!.state.unsaved).toBe(true);
  }
});

test("closing the shown file shows its neighbour, and the last one the start", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openExample();
  await workbench.newForms({ unitName: "某单位", year: 2024, projects: 1 });
  const [example, forms] = workbench.state.files;
  await workbench.close(forms!);
  expect(workbench.state.shown).toEqual({ file: example!.id });
  await workbench.close(example!);
  expect([workbench.state.shown, workbench.state.files]).toEqual(["landing", []]);
});

test("when the last file that was opened from the table goes, the table is shown", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE), given("b.xlsx", CLEAN)]);
  await workbench.openUnit(workbench.review.state.units[0]!);
  await workbench.close(workbench.state.files[0]!);
  expect(workbench.state.shown).toBe("review");
});

test("a dialog that was closed without a choice leaves everything where it was", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openExample();
  const { state } = workbench;
  await workbench.openChosen(async () => []);
  expect(workbench.state).toBe(state);
});

test("a file that is open already is shown with its unsaved work, not opened again", async () => {
  const placeOf = (path: string): FileSystemFileHandle => {
    const isSameEntry = async (other: unknown): Promise<boolean> => (other as { path?: string }).path === path;
    return { name: path, path, isSameEntry } as unknown as FileSystemFileHandle;
  };
  const workbench = new Workbench(testTools());
  await workbench.openFiles([{ ...given("a.xlsx", EXAMPLE), handle: placeOf("表/a.xlsx") }]);
  await workbench.openFiles([{ ...given("a.xlsx", CLEAN), handle: placeOf("别处/a.xlsx") }]);
  expect(workbench.state.files).toHaveLength(2);
  await workbench.openFiles([{ ...given("a.xlsx", EXAMPLE), handle: placeOf("表/a.xlsx") }]);
  const { files, shown, notice } = workbench.state;
  expect([files.length, shown, notice?.text]).toEqual([2, { file: files[0]!.id }, "“a.xlsx”已经打开。"]);
});

test("a browser that gives no files says so", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openChosen(() => Promise.reject(new DOMException("Another dialog is open.", "NotAllowedError")));
  expect(workbench.state.notice?.intent).toBe("error");
  expect(workbench.state.notice?.text).toMatch(/^浏览器没有给出文件/);
});

test("kept work that cannot be opened stays on offer", async () => {
  const tools = testTools();
  await tools.keptWork.keep({ id: "old", name: "坏.xlsx", bytes: new Uint8Array([1]), at: 1 });
  const workbench = new Workbench(tools);
  await workbench.start();
  await workbench.resume(workbench.state.kept[0]!);
  expect(workbench.state.kept.map(({ id }) => id)).toEqual(["old"]);
  expect(workbench.state.refused.map(({ name }) => name)).toEqual(["坏.xlsx"]);
});

test("a file is saved once at a time, and what is typed meanwhile is neither taken for saved nor forgotten", async () => {
  let write: (saved: Saved) => void = () => undefined;
  const tools = { ...testTools(), saveFile: () => new Promise<Saved>((resolve) => (write = resolve)) };
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const [file] = workbench.state.files;
  await file!.look();
  await file!.type([{ at: { sheet: "附件1", row: 12, column: 3 }, text: "1" }]);
  const saving = workbench.save(file!);
  const again = workbench.save(file!);
  await again;
  await file!.type([{ at: { sheet: "附件1", row: 12, column: 3 }, text: "2" }]);
  write({ kind: "downloaded", name: "a-已校验.xlsx" });
  await saving;
  expect(file!.state).toMatchObject({ name: "a-已校验.xlsx", unsaved: true });
  await aMoment();
  expect([...tools.keptWork.works.keys()]).toEqual([file!.id]);
});

test("a page whose browser keeps nothing is not left by its own doing while work is unsaved", async () => {
  const tools = testTools();
  const workbench = new Workbench(tools);
  await workbench.newForms({ unitName: "某/单位", year: 2024, projects: 1 });
  const [file] = workbench.state.files;
  expect(file!.state.name).toBe("某单位2024年度绩效自评表.xlsx");
  tools.keptWork.isFull = true;
  const left: string[] = [];
  await workbench.keepAndLeave(() => left.push("once"));
  expect(workbench.state.notice?.text).toContain("请先保存文件");
  tools.keptWork.isFull = false;
  await workbench.keepAndLeave(() => left.push("twice"));
  expect([left, tools.keptWork.works.size]).toEqual([["twice"], 1]);
});

test("what is chosen in the settings beside one file holds for the others at once", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  await workbench.openFiles([given("b.xlsx", CLEAN)]);
  const [first, second] = workbench.state.files;
  await first!.session.changeSettings({ pack: "cost-2023" });
  await second!.session.changeSettings({ thresholds: { executionRateLow: "0.8" } });
  second!.session.choices.set({ marks: false });
  for (const { session } of workbench.state.files) {
    expect(session.state.settings).toEqual({ pack: "cost-2023", thresholds: { executionRateLow: "0.8" } });
    expect(session.choices.state.marks).toBe(false);
    // What was found by other settings is out of date, here and there.
    expect(session.state.stale).toBe(true);
  }
});

test("before marked work is saved it is asked how, and the copy to be handed in has no marks", async () => {
  const tools = testTools();
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const [file] = workbench.state.files;
  workbench.askToSave(file!);
  expect(workbench.state.asked).toEqual({ about: "saving", file });
  expect(tools.saved).toEqual([]);
  await workbench.save(file!);
  expect(workbench.state.asked).toBeNull();
  await workbench.save(file!, { marks: true });
  const marksOf = (bytes: Uint8Array) => XlsxFileWorkbook.open(bytes).clearMarks();
  expect(await marksOf(tools.saved[0]!.bytes)).toBe(0);
  expect(await marksOf(tools.saved[1]!.bytes)).toBe(file!.session.state.marks);
});

test("marks that a file came with are not in the copy to be handed in", async () => {
  const first = testTools();
  const marking = new Workbench(first);
  await marking.openFiles([given("a.xlsx", EXAMPLE)]);
  await marking.save(marking.state.files[0]!, { marks: true });
  const tools = testTools();
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", first.saved[0]!.bytes)]);
  await workbench.save(workbench.state.files[0]!);
  expect(await XlsxFileWorkbook.open(tools.saved[0]!.bytes).clearMarks()).toBe(0);
});

test("a file with unsaved changes is closed only after a question, and stays where it could not be saved", async () => {
  let answer: Saved = { kind: "given-up" };
  const tools = testTools(() => answer);
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const [file] = workbench.state.files;
  await file!.session.writeReport({});
  await workbench.askToClose(file!);
  expect(workbench.state.asked).toEqual({ about: "closing", file });
  await workbench.saveAndClose(file!);
  expect(workbench.state.files).toEqual([file]);
  answer = { kind: "downloaded", name: "a-已校验.xlsx" };
  await workbench.askToClose(file!);
  await workbench.saveAndClose(file!);
  expect([workbench.state.files, workbench.state.asked, tools.saved.length]).toEqual([[], null, 2]);
});

test("a file without changes is closed at once", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  await workbench.askToClose(workbench.state.files[0]!);
  expect([workbench.state.files, workbench.state.asked]).toEqual([[], null]);
});

test("an archive is listed as its files with their way in it, and what is none of ours is named", async () => {
  const workbench = new Workbench(testTools());
  const zip = zipSync({ "单位/旧.xls": oldFile(), "单位/新.xlsx": EXAMPLE, "单位/照片.jpg": new Uint8Array([1]) });
  await workbench.openFiles([given("报送.zip", zip)]);
  const { units, passedOver } = workbench.review.state;
  expect(units.map(({ name }) => name)).toEqual(["报送.zip/单位/旧.xls", "报送.zip/单位/新.xlsx"]);
  expect(passedOver).toEqual(["报送.zip/单位/照片.jpg"]);
});

test("an old workbook opens as a new one, and says so", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("旧.xls", oldFile())]);
  expect(workbench.state.files.map(({ state }) => [state.name, state.unsaved])).toEqual([["旧.xlsx", true]]);
  expect(workbench.state.notice?.text).toBe(
    "旧.xls：旧版格式已读入新的 .xlsx：边框、字体未保留；1 个公式用了名称或外部文件，只保留结果。",
  );
});
