/** @jest-environment jsdom */
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { parseA1, parseArea, toA1 } from "../../../src/core/grid/address";
import { active, cell, field, grid, noop, open, press, type, typed, viewOf, withoutLayout } from "./open-grid";
import { sketch } from "./sheet-view";

withoutLayout();
afterEach(cleanup);

const FORM = sketch({
  name: "附件1",
  rows: 10,
  columns: 6,
  cells: { A1: "项目", B1: 1.5, C1: "=TODAY()", A2: "合计", A4: "合并" },
  merges: ["A4:B5"],
});

test("is a grid with its size, headings and places told", () => {
  open(viewOf(FORM));
  expect(grid().getAttribute("role")).toBe("grid");
  expect([grid().getAttribute("aria-rowcount"), grid().getAttribute("aria-colcount")]).toEqual(["11", "7"]);
  expect([...document.querySelectorAll("thead th")].slice(0, 3).map((head) => head.textContent)).toEqual([
    "A",
    "B",
    "C",
  ]);
  expect(cell("B1").getAttribute("aria-colindex")).toBe("3");
  expect(cell("B1").closest("tr")?.getAttribute("aria-rowindex")).toBe("2");
  expect([cell("A4").getAttribute("rowspan"), cell("A4").getAttribute("colspan")]).toEqual(["2", "2"]);
  expect(field().getAttribute("aria-controls")).toBe(grid().id);
});

test("a click chooses, keys move on, and the owner is told", () => {
  open(viewOf(FORM));
  fireEvent.mouseDown(cell("B1"));
  expect(active()).toBe("B1");
  expect(document.activeElement).toBe(field());
  press("ArrowDown");
  press("ArrowDown");
  press("ArrowDown");
  expect(active()).toBe("A4");
  press("ArrowDown");
  expect(active()).toBe("B6");
  press("Tab", { shiftKey: true });
  expect(active()).toBe("A6");
});

test("Shift, drag and headings choose blocks", () => {
  open(viewOf(FORM));
  const chosen = () =>
    [...document.querySelectorAll<HTMLElement>("td[aria-selected=true]")].map(({ dataset }) =>
      toA1({ row: Number(dataset.row), column: Number(dataset.column) }),
    );
  fireEvent.mouseDown(cell("A1"));
  press("ArrowRight", { shiftKey: true });
  press("ArrowDown", { shiftKey: true });
  expect(chosen()).toEqual(["A1", "B1", "A2", "B2"]);
  expect(active()).toBe("A1");
  fireEvent.mouseDown(cell("B3"));
  fireEvent.mouseMove(cell("B2"), { buttons: 1 });
  fireEvent.mouseMove(cell("A4"), { buttons: 1 });
  // The block takes in whole merged areas.
  expect(chosen()).toEqual(["A3", "B3", "A4"]);
  fireEvent.mouseDown(document.querySelector("th[data-row-heading='1']")!);
  expect(chosen()).toHaveLength(6);
  expect(active()).toBe("A2");
});

test("typing begins an entry, Enter ends it, Escape drops it", () => {
  const { told } = open(viewOf(FORM));
  fireEvent.mouseDown(cell("B1"));
  type("2");
  type("2.5");
  expect(field().hasAttribute("aria-activedescendant")).toBe(false);
  press("Enter");
  expect(told.typed).toEqual([[{ at: { sheet: "附件1", row: 0, column: 1 }, text: "2.5" }]]);
  expect(active()).toBe("B2");
  type("丢掉");
  press("Escape");
  expect(field().value).toBe("");
  expect(told.typed).toHaveLength(1);
});

test("F2 shows what stands there; leaving it as it was is no entry", () => {
  const { told, select } = open(viewOf(FORM));
  select("C1");
  press("F2");
  expect(field().value).toBe("=TODAY()");
  // In an entry begun so the arrows stay in the text.
  press("ArrowLeft");
  expect(field().value).toBe("=TODAY()");
  press("Tab");
  expect(active()).toBe("D1");
  select("A1");
  fireEvent.doubleClick(cell("A1"));
  expect(field().value).toBe("项目");
  type("项目一");
  fireEvent.mouseDown(cell("B1"));
  expect(told.typed.map(typed)).toEqual([{ A1: "项目一" }]);
});

test("arrows end an entry begun by typing, and keys of an input method are let alone", () => {
  const { told, select } = open(viewOf(FORM));
  select("A2");
  fireEvent.compositionStart(field());
  type("zong'e");
  press("Enter", { isComposing: true, keyCode: 229 });
  expect(told.typed).toEqual([]);
  type("总额");
  press("ArrowRight");
  expect(told.typed.map(typed)).toEqual([{ A2: "总额" }]);
  expect(active()).toBe("B2");
});

test("Delete clears what holds something, Backspace begins an empty entry", () => {
  const { told, select } = open(viewOf(FORM));
  select("A1");
  press("a", { ctrlKey: true });
  press("Delete");
  expect(typed(told.typed[0])).toEqual({ A1: "", B1: "", C1: "", A2: "", A4: "" });
  select("B1");
  press("Backspace");
  press("Enter");
  expect(typed(told.typed[1])).toEqual({ B1: "" });
});

/** What lies on the clipboard, by its kind. */
function clipboardOf(data: Record<string, string>) {
  return {
    setData: (kind: string, text: string) => void (data[kind] = text),
    getData: (kind: string) => data[kind] ?? "",
  };
}

test("a block is copied, cut and pasted; what was pasted is chosen, and what was cut goes only then", () => {
  const { told, select } = open(viewOf(FORM), { book: "一" });
  const data: Record<string, string> = {};
  const clipboard = clipboardOf(data);
  select("A1");
  press("ArrowRight", { shiftKey: true });
  fireEvent.copy(field(), { clipboardData: clipboard });
  expect(data["text/plain"]).toBe("项目\t1.5");
  fireEvent.cut(field(), { clipboardData: clipboard });
  expect(told.typed).toEqual([]);
  select("C2");
  fireEvent.paste(field(), { clipboardData: clipboard });
  expect(typed(told.typed[0])).toEqual({ C2: "项目", D2: "1.5" });
  expect(told.deeds[0]).toEqual({
    whole: true,
    moved: { sheet: "附件1", area: parseArea("A1:B1"), to: { sheet: "附件1", row: 1, column: 2 } },
  });
  expect(document.querySelectorAll('td[aria-selected="true"]')).toHaveLength(2);
  press("Escape");
  fireEvent.paste(field(), { clipboardData: clipboard });
  expect(told.deeds[1]).toEqual({ whole: true });
});

test("a block that does not fit is refused with a word", () => {
  const refused = jest.fn();
  const { told, select } = open(viewOf(FORM), { onRefused: refused });
  select("B4");
  fireEvent.paste(field(), { clipboardData: clipboardOf({ "text/plain": "1\t2\n3\t4\n5\t6\n" }) });
  expect(told.typed).toEqual([]);
  select("A3");
  fireEvent.paste(field(), { clipboardData: clipboardOf({ "text/plain": "1\t2\n3\t4\n" }) });
  expect(refused).toHaveBeenCalledWith(expect.stringMatching(/^没有粘贴：/));
});

test("a figure typed with the input method on is shown as it will be written", () => {
  const { select } = open(viewOf(FORM));
  select("B1");
  type("１２。５");
  expect(screen.getByRole("status").textContent).toBe("记作 12.5");
  type("１２家");
  expect(screen.queryByRole("status")).toBeNull();
});

test("undo, redo and zoom are wishes of the owner", () => {
  const { told } = open(viewOf(FORM));
  press("z", { ctrlKey: true });
  press("y", { ctrlKey: true });
  press("=", { ctrlKey: true });
  press("0", { ctrlKey: true });
  expect([told.undo.mock.calls.length, told.redo.mock.calls.length]).toEqual([1, 1]);
  expect(told.zoom.mock.calls).toEqual([[1.1], [1]]);
});

test("an entry under way is made when another sheet takes the place of its own", () => {
  const { told, select } = open(viewOf(FORM, sketch({ name: "附件2", rows: 3, columns: 3 })));
  select("B1");
  type("2");
  select("A1", "附件2");
  expect(told.typed.map(typed)).toEqual([{ B1: "2" }]);
  expect(told.typed[0]![0]!.at.sheet).toBe("附件1");
  expect(grid().getAttribute("aria-label")).toBe("附件2");
});

test("findings are told by number and words on their cell, and counted on the tab", () => {
  const at = (place: string, sheet = "附件1") => ({ sheet, ...parseA1(place)! });
  open(viewOf(FORM, sketch({ name: "附件2", rows: 3, columns: 3 })), {
    badges: [
      { at: at("A2"), number: 3, severity: "advice", label: "措辞" },
      { at: at("A2"), number: 5, severity: "error", label: "合计不符" },
      { at: at("B5"), number: 8, severity: "warning", label: "请核实" },
      { at: at("A1", "附件2"), number: 9, severity: "warning", label: "别处" },
    ],
  });
  expect(cell("A2").getAttribute("aria-description")).toBe("问题 3：措辞；问题 5：合计不符");
  expect(cell("A2").querySelector("[data-badge]")?.textContent).toBe("3、5");
  // One on a covered cell is shown on the merged area.
  expect(cell("A4").querySelector("[data-badge]")?.textContent).toBe("8");
  expect(cell("A1").querySelector("[data-badge]")).toBeNull();
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["附件1 · 3", "附件2 · 1"]);
});

test("a formula whose value is not known says so", () => {
  open(viewOf(FORM));
  expect(cell("C1").textContent).toBe("待重算");
  expect(cell("C1").getAttribute("aria-description")).toMatch(/重新计算/);
});

test("tabs open sheets where one left them; hidden ones are reached on request", () => {
  const hidden = sketch({ name: "参数", hidden: true, rows: 3, columns: 3 });
  const { select } = open(viewOf(FORM, sketch({ name: "附件2", rows: 3, columns: 3 }), hidden));
  select("B2");
  fireEvent.click(screen.getByText("附件2"));
  expect(grid().getAttribute("aria-label")).toBe("附件2");
  fireEvent.click(screen.getByText("附件1"));
  expect(active()).toBe("B2");
  expect(screen.queryByText("参数（隐藏）")).toBeNull();
  fireEvent.click(screen.getByText("显示隐藏的工作表（1）"));
  fireEvent.keyDown(screen.getByText("附件1"), { key: "ArrowRight" });
  fireEvent.keyDown(screen.getByText("附件2"), { key: "ArrowRight" });
  expect(grid().getAttribute("aria-label")).toBe("参数");
  fireEvent.click(screen.getByText("收起隐藏的工作表"));
  // The one that is open stays on its tab.
  expect(screen.getByText("参数（隐藏）").getAttribute("aria-selected")).toBe("true");
});

test("a tab tells the name of its sheet as it is seen", () => {
  const { select } = open(viewOf(FORM, sketch({ name: "附件\u202e2\u200b", rows: 3, columns: 3 })));
  select("B2");
  fireEvent.click(screen.getByText("附件2"));
  expect(grid().getAttribute("aria-label")).toBe("附件\u202e2\u200b");
});

test("a cell revealed on a hidden sheet opens that sheet", () => {
  const { select } = open(viewOf(FORM, sketch({ name: "参数", hidden: true, rows: 3, columns: 3 })));
  select("C3", "参数");
  expect([grid().getAttribute("aria-label"), active()]).toEqual(["参数", "C3"]);
});

test("of many rows only some are in the page, and the active one is", () => {
  const { select } = open(viewOf(sketch({ name: "附件1", rows: 50_000, columns: 3, cells: { A40000: "远" } })));
  expect(document.querySelectorAll("tbody tr").length).toBeLessThan(120);
  select("A1");
  expect(active()).toBe("A1");
});

test("the menu of the chosen cells puts rows in and takes them out", () => {
  const rows = jest.fn();
  const { select } = open(viewOf(FORM), { onRows: rows });
  select("A6");
  press("ArrowDown", { shiftKey: true });
  fireEvent.contextMenu(cell("A7"));
  expect(screen.getAllByRole("menuitem").map(({ firstChild }) => firstChild?.textContent)).toEqual([
    "剪切",
    "复制",
    "粘贴",
    "清除内容",
    "在上方插入 2 行",
    "在下方插入 2 行",
    "删除这 2 行",
    "查找",
  ]);
  fireEvent.click(screen.getByText("在下方插入 2 行"));
  expect(rows).toHaveBeenCalledWith({ kind: "below", sheet: "附件1", row: 6, count: 2 });
  expect(screen.queryByRole("menu")).toBeNull();
});

test("a cell outside of what is chosen becomes the chosen one, and Esc closes the menu", () => {
  const { select } = open(viewOf(FORM), { onRows: noop });
  select("A6");
  fireEvent.contextMenu(cell("C2"));
  expect(active()).toBe("C2");
  expect(screen.getByText("删除这一行")).toBeTruthy();
  fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(field());
});

test("notes, pieces of text and what is not shown have their place and their words", () => {
  const sheet = sketch({
    name: "附件1",
    cells: { A1: "其中：基本支出", B1: 2 },
    notes: [["B1", "张三：请核实"]],
    unshown: ["图表 1 个"],
  });
  const { font } = sheet.looks[0]!;
  const runs = [
    { text: "其中：", font },
    { text: "基本支出", font: { ...font, bold: true } },
    { text: "2", font: { ...font, script: "super" as const } },
  ];
  const { select } = open(viewOf({ ...sheet, cells: [{ ...sheet.cells[0]!, runs }, sheet.cells[1]!] }));
  const pieces = [...cell("A1").querySelectorAll("span")];
  expect(pieces.map(({ textContent, style }) => [textContent, style.verticalAlign])).toEqual([
    ["其中：", ""],
    ["基本支出", ""],
    ["2", "super"],
  ]);
  expect(cell("B1").getAttribute("aria-description")).toBe("批注：张三：请核实");
  expect(screen.getByText("未显示：图表 1 个（保存时原样保留）")).toBeTruthy();
  select("B1");
  expect(screen.getByText("张三：请核实")).toBeTruthy();
});
