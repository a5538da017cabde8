import { EditHistory } from "../../../src/web/editing";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { changedParts, STYLES, testFile } from "../../hosts/xlsx-file/packages";

const FILE = testFile({ sheets: { 表: '<row r="1"><c r="A1"><v>1</v></c></row>' }, styles: STYLES, strings: "" });
const A1 = { sheet: "表", row: 0, column: 0 };

function opened() {
  const workbook = XlsxFileWorkbook.open(FILE);
  const history = new EditHistory(workbook);
  const write = (from: number, to: number) =>
    history.change({ title: `改为 ${to}`, at: A1 }, () =>
      workbook.apply([{ at: A1, expect: { value: from }, write: { value: to } }]),
    );
  const value = async () => (await workbook.read()).sheets[0]?.cells[0]?.value;
  return { workbook, history, write, value };
}

test("goes back and forth step by step, and tells what comes next", async () => {
  const { workbook, history, write, value } = opened();
  await write(1, 2);
  await write(2, 3);
  expect(history.state).toEqual({ undo: { title: "改为 3", at: A1 }, redo: undefined });
  expect(history.undo()).toEqual({ title: "改为 3", at: A1 });
  expect(await value()).toBe(2);
  expect(history.state).toEqual({ undo: { title: "改为 2", at: A1 }, redo: { title: "改为 3", at: A1 } });
  history.undo();
  expect(changedParts(FILE, workbook.toBytes())).toEqual([]);
  expect(history.undo()).toBeUndefined();
  history.redo();
  history.redo();
  expect(history.redo()).toBeUndefined();
  expect(await value()).toBe(3);
});

test("a new step takes the place of what was undone", async () => {
  const { history, write, value } = opened();
  await write(1, 2);
  history.undo();
  await write(1, 9);
  expect(history.state.redo).toBeUndefined();
  history.undo();
  expect(await value()).toBe(1);
});

test("what changed nothing is no step, and does not forget what was undone", async () => {
  const { history, write } = opened();
  await write(1, 2);
  history.undo();
  await write(7, 8);
  expect(history.state).toEqual({ undo: undefined, redo: { title: "改为 2", at: A1 } });
});

test("several writes are one step; one that fails half way can be undone too", async () => {
  const { workbook, history, value } = opened();
  const work = history.change({ title: "新建" }, async () => {
    await workbook.apply([{ at: A1, expect: { value: 1 }, write: { value: 5 } }]);
    await workbook.removeSheet("没有");
  });
  await expect(work).rejects.toMatchObject({ trouble: "sheet-deleted" });
  expect(await value()).toBe(5);
  history.undo();
  expect(await value()).toBe(1);
});

test("keeps a hundred steps", async () => {
  const { history, write, value } = opened();
  for (let step = 1; step <= 105; step++) await write(step, step + 1);
  let undone = 0;
  while (history.undo()) undone++;
  expect(undone).toBe(100);
  expect(await value()).toBe(6);
});

test("listeners hear of every change until they stop", async () => {
  const { history, write } = opened();
  const heard = jest.fn();
  const stop = history.subscribe(heard);
  await write(1, 2);
  history.undo();
  expect(heard).toHaveBeenCalledTimes(2);
  const { state } = history;
  expect(history.state).toBe(state);
  stop();
  history.redo();
  expect(heard).toHaveBeenCalledTimes(2);
});
