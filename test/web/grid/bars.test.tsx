/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { active, cell, field, open, press, typed, viewOf, withoutLayout } from "./open-grid";
import { sketch } from "./sheet-view";

withoutLayout();
afterEach(cleanup);

const FORM = sketch({
  name: "附件1",
  rows: 10,
  columns: 6,
  cells: { A1: "项目", B1: 1.5, B2: 2, C1: "=B1*2", A4: "一段长文字" },
});
const OTHER = sketch({ name: "附件2", rows: 9, columns: 4, cells: { B3: "项目支出" } });

const formula = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^编辑栏/ });

const focusBar = () => act(() => formula().focus());

function openWithBar(...sheets: Parameters<typeof viewOf>) {
  const slot = document.createElement("div");
  document.body.append(slot);
  return open(viewOf(...sheets), { formulaSlot: slot });
}

test("the bar shows what stands in the cell; what is typed there is shown in the cell and written by Enter", () => {
  const { told, select } = openWithBar(FORM);
  select("C1");
  expect([formula().getAttribute("aria-label"), formula().value]).toEqual(["编辑栏 C1", "=B1*2"]);
  focusBar();
  fireEvent.change(formula(), { target: { value: "=B1*3" } });
  expect(field().value).toBe("=B1*3");
  fireEvent.keyDown(formula(), { key: "ArrowLeft" });
  expect(told.typed).toEqual([]);
  fireEvent.keyDown(formula(), { key: "Enter" });
  expect(told.typed.map(typed)).toEqual([{ C1: "=B1*3" }]);
  expect(active()).toBe("C2");
  expect(document.activeElement).toBe(field());
});

test("an entry goes on between the cell and the bar, and Esc drops it", () => {
  const { told, select } = openWithBar(FORM);
  select("A1");
  press("F2");
  fireEvent.change(field(), { target: { value: "项目一" } });
  expect(formula().value).toBe("项目一");
  focusBar();
  expect(told.typed).toEqual([]);
  fireEvent.change(formula(), { target: { value: "项目一二" } });
  fireEvent.keyDown(formula(), { key: "Enter", isComposing: true, keyCode: 229 });
  fireEvent.keyDown(formula(), { key: "Escape" });
  expect(formula().value).toBe("项目");
  expect(told.typed).toEqual([]);
  expect(document.activeElement).toBe(field());
});

test("Tab passes through the bar unless something is typed there; leaving it writes what was typed", () => {
  const { told, select } = openWithBar(FORM);
  select("A1");
  focusBar();
  expect(fireEvent.keyDown(formula(), { key: "Tab" })).toBe(true);
  fireEvent.change(formula(), { target: { value: "甲" } });
  expect(fireEvent.keyDown(formula(), { key: "Tab" })).toBe(false);
  expect(active()).toBe("B1");
  focusBar();
  fireEvent.change(formula(), { target: { value: "3" } });
  fireEvent.blur(formula(), { relatedTarget: document.body });
  expect(told.typed.map(typed)).toEqual([{ A1: "甲" }, { B1: "3" }]);
});

test("Ctrl and F finds in all sheets, with a count; Esc goes back to the cells", async () => {
  openWithBar(FORM, OTHER);
  fireEvent.mouseDown(cell("A1"));
  press("f", { ctrlKey: true });
  const words = screen.getByRole("textbox", { name: "查找内容" });
  expect(document.activeElement).toBe(words);
  fireEvent.change(words, { target: { value: "项目" } });
  await screen.findByText("第 1 处，共 2 处");
  fireEvent.keyDown(words, { key: "Enter" });
  expect(document.querySelector("table")?.getAttribute("aria-label")).toBe("附件2");
  await screen.findByText("第 2 处，共 2 处");
  fireEvent.keyDown(words, { key: "Enter", shiftKey: true });
  await screen.findByText("第 1 处，共 2 处");
  expect(document.activeElement).toBe(words);
  fireEvent.change(words, { target: { value: "没有的" } });
  await screen.findByText("没有找到");
  fireEvent.keyDown(words, { key: "Escape" });
  expect(screen.queryByRole("search")).toBeNull();
  expect(document.activeElement).toBe(field());
});

test("Ctrl and F anywhere else opens it too, and Enter waits for what is being looked for", async () => {
  openWithBar(FORM, OTHER);
  fireEvent.keyDown(document.body, { key: "f", ctrlKey: true });
  const words = screen.getByRole("textbox", { name: "查找内容" });
  fireEvent.change(words, { target: { value: "支出" } });
  fireEvent.keyDown(words, { key: "Enter" });
  await waitFor(() => expect(document.querySelector("table")?.getAttribute("aria-label")).toBe("附件2"));
});

test("the sum of the chosen cells stands beside the tabs", async () => {
  openWithBar(FORM);
  fireEvent.mouseDown(cell("A1"));
  expect(screen.queryByLabelText("选中的格")).toBeNull();
  fireEvent.mouseMove(cell("B2"), { buttons: 1 });
  await waitFor(() => expect(screen.getByLabelText("选中的格").textContent).toBe("求和3.5计数3平均1.75"));
});

const LIST = sketch({
  name: "附件1",
  cells: { A1: "是" },
  validations: [
    {
      areas: [{ top: 0, left: 0, bottom: 3, right: 0 }],
      kind: "list",
      comparison: "between",
      formulas: ['"是,否,不适用"'],
      offersList: true,
      strictness: "stop",
      message: "",
      prompt: "从列表里选",
    },
  ],
});

const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);

test("a cell with a list offers its values at F2, and by what is typed; Enter takes one", () => {
  const { told, select } = openWithBar(LIST);
  select("A1");
  expect(field().getAttribute("aria-description")).toMatch(/按 F2 展开；从列表里选$/);
  expect(options()).toEqual([]);
  press("F2");
  expect(options()).toEqual(["是", "否", "不适用"]);
  press("ArrowUp");
  const current = document.getElementById(field().getAttribute("aria-activedescendant")!);
  expect([current?.textContent, current?.getAttribute("aria-selected")]).toEqual(["不适用", "true"]);
  press("Enter");
  expect(told.typed.map(typed)).toEqual([{ A1: "不适用" }]);
  expect(active()).toBe("A2");
  fireEvent.change(field(), { target: { value: "不" } });
  expect(options()).toEqual(["不适用"]);
  press("Escape");
  expect(options()).toEqual([]);
});

test("the list opens and is chosen from by mouse", () => {
  const { told, select } = openWithBar(LIST);
  select("A3");
  fireEvent.mouseDown(screen.getByRole("button", { name: "展开可选的值" }));
  fireEvent.mouseDown(screen.getByRole("option", { name: "否" }));
  expect(told.typed.map(typed)).toEqual([{ A3: "否" }]);
  select("B1");
  expect(screen.queryByRole("button", { name: "展开可选的值" })).toBeNull();
});
