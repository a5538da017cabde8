/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { clean2024 } from "../../src/app/examples/clean-2024";
import { HostError } from "../../src/app/ports";
import { countListed, packOf } from "../../src/app/session";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { App } from "../../src/pane/shell/App";
import type { PageName } from "../../src/pane/navigation";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { CellValue } from "../../src/core/grid/snapshot";
import { NATIONAL, reworded } from "../support/reading/national-form";
import { SessionBench } from "../support/session-bench";

const D13 = { sheet: "附件1", row: 12, column: 3 };

beforeAll(() => {
  // What every browser has and jsdom has not.
  Object.assign(globalThis, {
    TextDecoder,
    TextEncoder,
    structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
  });
  window.ResizeObserver = class {
    observe = noop;
    unobserve = noop;
    disconnect = noop;
  };
  window.matchMedia = () => ({ matches: false, addEventListener: noop, removeEventListener: noop }) as never;
  Element.prototype.scrollIntoView = noop;
});
afterEach(cleanup);

function noop(): void {
  return undefined;
}

async function openPane(firstPage: PageName = "check", bench = new SessionBench(designForms(contradictions2023))) {
  const session = bench.session();
  const theme = { current: () => "light" as const, onChange: () => noop };
  await act(async () => void render(<App session={session} theme={theme} firstPage={firstPage} version="0.0.0" />));
  return { session, host: bench.host, bench };
}

const main = () => within(document.querySelector("main")!);

/** Does something and lets the session come to its end. */
async function settle(something: () => void): Promise<void> {
  await act(async () => {
    something();
    await new Promise((done) => setTimeout(done, 0));
  });
}

/** Buttons by the words on them. Queries by role work out styles for every element, which takes jsdom seconds. */
function buttons(name: string | RegExp, where: Element = document.querySelector("main")!): HTMLButtonElement[] {
  const words = (button: Element) => button.getAttribute("aria-label") ?? button.textContent ?? "";
  return [...where.querySelectorAll("button")].filter((button) =>
    typeof name === "string" ? words(button) === name : name.test(words(button)),
  );
}

async function press(name: string | RegExp, where?: Element): Promise<void> {
  const [first] = buttons(name, where);
  if (!first) throw new Error(`There is no button ${String(name)}.`);
  await settle(() => fireEvent.click(first));
}

async function openTab(name: string): Promise<void> {
  await press(name, document.querySelector("nav")!);
  await waitFor(() => expect(document.querySelector("main h1")).toBeTruthy());
}

const rows = () => [...document.querySelectorAll("main ul[aria-label=问题] button")];
const card = () => document.querySelector("main article");
const foot = () => document.body;

test("verdict → card → fix → undo", async () => {
  const { host, session } = await openPane();
  const before = await host.workbook.read();
  await press("校验");
  const { error, warning } = countListed(session.state.checked!.listed);
  expect(document.querySelector("main h1")?.textContent).toBe(`${error} 处错误要改，${warning} 处要核实`);
  expect(main().getByText(/^读懂 4 张表 \d+ 格/)).toBeTruthy();

  await press(/项目支出合计与明细不符/);
  expect(host.revealed).toEqual([D13]);
  expect(card()?.textContent).toContain("应为125.00相差（万元）1.66");

  await press("改为明细之和 125.00");
  expect(await host.valueAt(D13)).toBe(125);
  expect(main().getByText("这一处已改正。")).toBeTruthy();
  expect(screen.getByText("已修正 1 处")).toBeTruthy();

  await press("撤销", document.body);
  expect(await host.workbook.read()).toEqual(before);
  expect(card()?.textContent).toContain("项目支出合计与明细不符");
});

test("a header that nobody could read is confirmed beside the verdict or on its card", async () => {
  const bench = new SessionBench([
    formOf(reworded(NATIONAL, { 全年预算数: "预算安排金额(A)", 实际完成值: "实际做到的值" })),
  ]);
  const { session } = await openPane("check", bench);
  await press("校验");
  expect(main().getByText(/没读懂，是不是“全年预算数”？/)).toBeTruthy();
  await press("不是");
  expect(main().getByText(/没读懂，是不是“实际完成值”？/)).toBeTruthy();
  await press("就是它");
  expect(session.state.checked?.check.submission.confirmed).toEqual([{ label: "实际做到的值", as: "实际完成值" }]);
  await press(/有没读懂的内容/);
  expect(card()?.textContent).toContain("“预算安排金额(A)”当作“全年预算数”");
  await press("就是它");
  expect(session.state.checked?.coverage.cells.unread).toBe(0);
});

/** A sheet with these rows and nothing else. */
function formOf(rows: readonly (readonly CellValue[])[]): SheetDesign {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value: value as string | number }])),
  );
  return { name: "表", columnWidths: [], rowHeights: {}, cells, merges: [] };
}

test("审核视角 checks what only reviewers are told", async () => {
  const bench = new SessionBench(designForms(clean2024));
  const { session } = await openPane("settings", bench);
  await waitFor(() => expect(screen.getByLabelText("审核视角")).toBeTruthy());
  await settle(() => void session.check());
  const run = session.state.checked!.coverage.run;
  expect(main().getByText(/只给审核人看的规则.*自动重新校验/)).toBeTruthy();
  await settle(() => fireEvent.click(screen.getByLabelText("审核视角")));
  expect(session.state.stale).toBe(true);
  await act(() => bench.aMomentLater());
  expect(session.state.stale).toBe(false);
  expect(session.state.checked!.coverage.run).toBeGreaterThan(run);
});

test("a bureau's own 口径 is taken from its file and shown by its title; faults are told and change nothing", async () => {
  const { session } = await openPane("settings");
  await waitFor(() => expect(screen.getByLabelText("口径")).toBeTruthy());
  const give = async (text: string): Promise<void> => {
    const bytes = new TextEncoder().encode(text);
    const file = { name: "某县.json", size: bytes.length, arrayBuffer: async () => bytes.buffer };
    await settle(() => fireEvent.change(screen.getByLabelText("口径文件"), { target: { files: [file] } }));
  };
  await give('{"name": "mouxian",');
  expect(screen.getByRole("alert").textContent).toContain("某县.json 不是 JSON");
  await give('{"name": "mouxian", "title": "某县口径", "thresholds": {"executionRateLow": "很低"}}');
  expect(screen.getByRole("alert").textContent).toContain("thresholds.executionRateLow");
  expect(packOf(session.state.settings)).toEqual(DEFAULT_PACK);
  await give('{"name": "mouxian", "title": "某县口径", "thresholds": {"executionRateLow": "0.7"}}');
  expect(screen.queryByRole("alert")).toBeNull();
  expect(packOf(session.state.settings).thresholds.executionRateLow).toBe("0.7");
  const chosen = screen.getByLabelText<HTMLSelectElement>("口径").selectedOptions[0];
  expect(chosen?.textContent).toBe("某县口径");
});

test("next and previous walk by keyboard, select the cell, and begin again at the end", async () => {
  const { host, session } = await openPane();
  await press("校验");
  const count = session.state.checked?.listed.length ?? 0;
  const walk = (key: string) => settle(() => fireEvent.keyDown(document.body, { key, altKey: true }));
  await walk("ArrowDown");
  expect(screen.getByText(`1 / ${count}`)).toBeTruthy();
  expect(host.revealed).toHaveLength(1);
  await walk("ArrowUp");
  expect(screen.getByText(`${count} / ${count}`)).toBeTruthy();
  await walk("ArrowDown");
  expect(screen.getByText(`1 / ${count}`)).toBeTruthy();
});

test("errors come first, and after a fix the walk goes on with what took its place", async () => {
  const { session } = await openPane();
  await press("校验");
  await press("逐条看", foot());
  const first = session.state.checked!.listed.find(({ finding }) => finding.severity === "error")!;
  expect(card()?.textContent).toContain(first.rule?.title);
  await press(/^改为/);
  await press("下一条", foot());
  const next = session.state.checked!.listed.find(({ finding }) => finding.severity === "error")!;
  expect(card()?.textContent).toContain(next.rule?.title);
  expect(screen.getByText(`1 / ${session.state.checked!.listed.length}`)).toBeTruthy();
});

test("the same problem in many places is one row that unfolds; together they are mended with what is written in sight", async () => {
  const { host, session } = await openPane();
  await press("校验");
  const before = await host.workbook.read();
  const same = session.state.checked!.listed.filter(({ finding }) => finding.rule === "comparison-sign-nonstandard");
  await press(/^提示 \d+/);
  const [fold] = buttons(/比较符号/);
  expect([fold?.getAttribute("aria-expanded"), fold?.textContent]).toEqual([
    "false",
    expect.stringContaining(`${same.length} 处`) as unknown,
  ]);
  const folded = rows().length;
  await press(/比较符号/);
  expect(rows()).toHaveLength(folded + same.length);

  await press(/^修正 \d+ 处…$/, foot());
  expect(main().getByText(`将要写入 ${same.length} 处`)).toBeTruthy();
  fireEvent.click(document.querySelectorAll("main input[type=checkbox]")[0]!);
  await press(`写入 ${same.length - 1} 处`, foot());
  expect(
    session.state.checked!.listed.filter(({ finding }) => finding.rule === "comparison-sign-nonstandard"),
  ).toHaveLength(1);
  await settle(() => fireEvent.keyDown(document.body, { key: "z", ctrlKey: true }));
  expect(await host.workbook.read()).toEqual(before);
});

test("a chip shows only these; words too; nothing found offers all again", async () => {
  const { session } = await openPane();
  await press("校验");
  const errors = session.state.checked!.listed.filter(({ finding }) => finding.severity === "error");
  await press(/^错误 \d+/);
  await press("逐条看", foot());
  expect(screen.getByText(`1 / ${errors.length}`)).toBeTruthy();
  await press("列表", foot());
  await press(/^全部 \d+/);
  await press("查找和分组");
  const field = main().getByLabelText<HTMLInputElement>("查找问题");
  fireEvent.change(field, { target: { value: "政府采购" } });
  expect(rows()).toHaveLength(1);
  fireEvent.change(field, { target: { value: "查无此词" } });
  expect(rows()).toHaveLength(0);
  await press("显示全部");
  expect(rows().length).toBeGreaterThan(5);
});

test("groups as the person chooses, and keeps the choice out of the workbook", async () => {
  const { session, host } = await openPane();
  await press("校验");
  const headings = () => [...document.querySelectorAll("main li > h2")].map(({ textContent }) => textContent ?? "");
  expect(headings()[0]).toMatch(/处错误$/);
  await press("查找和分组");
  await settle(() => fireEvent.change(main().getByLabelText("分组方式"), { target: { value: "form" } }));
  expect(headings()[0]).toMatch(/^附件1\d+ 处$/);
  expect(session.choices.state.groupBy).toBe("form");
  expect(await host.load()).toEqual({});
});

test("arrow keys go through the list, which the Tab key comes to once", async () => {
  await openPane();
  await press("校验");
  const stops = () => rows().filter((row) => row.getAttribute("tabindex") === "0");
  expect(stops()).toEqual([rows()[0]]);
  (rows()[0] as HTMLElement).focus();
  await settle(() => fireEvent.keyDown(rows()[0]!, { key: "ArrowDown" }));
  expect([document.activeElement, stops()]).toEqual([rows()[1], [rows()[1]]]);
});

test("accepts a warning with a reason, and takes it back", async () => {
  const { session } = await openPane();
  await press("校验");
  const warning = session.state.checked!.listed.find(({ finding }) => finding.rule === "procurement-deviates")!;
  await press(new RegExp(warning.rule!.title));
  await press("情况属实，写核实说明");
  fireEvent.change(main().getByLabelText("核实说明"), { target: { value: "追加采购" } });
  await press("保存说明");
  expect(main().getByText("已说明：追加采购")).toBeTruthy();
  await press("撤回说明");
  expect(main().queryByText("已说明：追加采购")).toBeNull();
  expect(session.state.checked?.listed.every(({ accepted }) => accepted === undefined)).toBe(true);
});

test("an error cannot be accepted away", async () => {
  await openPane();
  await press("校验");
  await press(/项目支出合计与明细不符/);
  expect(main().queryByText("情况属实，写核实说明")).toBeNull();
});

test("trouble says what to do and is tried again", async () => {
  const { host } = await openPane();
  host.failOn("read", new HostError("cell-being-edited"));
  await press("校验");
  const alert = document.querySelector('[role="alert"]')!;
  expect(alert.textContent).toMatch(/^正在编辑单元格。.*按.*结束编辑/);
  await press("重试", alert);
  expect(document.querySelector('[role="alert"]')).toBeNull();
  expect(main().getByText(/^读懂 4 张表/)).toBeTruthy();
});

test("with checks by themselves off, a change is hinted at, and a new check takes the hint away", async () => {
  const { host, session } = await openPane();
  act(() => session.choices.set({ autoCheck: false }));
  await press("校验");
  expect(screen.queryByText("结果可能已过期")).toBeNull();
  act(() => host.changeFromOutside());
  expect(screen.getByText("结果可能已过期")).toBeTruthy();
  await press("重新校验", document.body);
  expect(screen.queryByText("结果可能已过期")).toBeNull();
});

test("a change is checked by itself: what is mended goes, with a word", async () => {
  const { host, bench } = await openPane();
  await press("校验");
  await press(/项目支出合计与明细不符/);
  await host.typeInto(D13, 125);
  act(() => host.changeFromOutside());
  await act(() => bench.aMomentLater());
  expect(main().getByText("这一处已改正。")).toBeTruthy();
  expect(screen.getByText(/^已改正 \d 处$/)).toBeTruthy();
});

test("the overview's counts lead to the problems that they count", async () => {
  const { session } = await openPane();
  await press("校验");
  await openTab("概览");
  await waitFor(() => expect(buttons("看数字表 ").length).toBeGreaterThan(0));
  await press("看数字表 ");
  const [count] = await waitFor(() => {
    const found = buttons(/^看附件2.*处错误$/);
    if (found.length === 0) throw new Error("not yet");
    return found;
  });
  await settle(() => fireEvent.click(count!));
  const { forms } = session.state.checked!.check.submission;
  const { key } = forms.find(({ name }) => name.startsWith("附件2"))!;
  const errors = session.state.checked!.listed.filter(
    ({ finding }) => finding.severity === "error" && finding.about.form === key,
  );
  await press("逐条看", foot());
  expect(screen.getByText(`1 / ${errors.length}`)).toBeTruthy();
});

test("a workbook without forms offers new ones", async () => {
  const { session } = await openPane("check", new SessionBench([]));
  await press("校验");
  expect(main().getByText("没有识别到绩效自评表")).toBeTruthy();
  await press("新建模板");
  const name = await waitFor(() => main().getByLabelText(/单位名称/));
  await press("新建模板");
  expect(document.querySelector('[role="alert"]')?.textContent).toBe("单位名称不能为空");
  fireEvent.change(name, { target: { value: "某某局" } });
  await press("新建模板");
  expect(session.state.checked?.coverage.forms).toBe(4);
});

test("fills what is ticked, as a formula, and undoes it", async () => {
  const { host } = await openPane();
  await press("校验");
  const before = await host.workbook.read();
  await openTab("填充");
  await waitFor(() => expect(buttons("填充选中的 0 格")[0]?.disabled).toBe(true));
  fireEvent.click(main().getByLabelText(/附件1!D13/));
  await press("填充选中的 1 格");
  expect(await host.formulaAt(D13)).toBe("SUM(D14:D17,D19)");
  await press("撤销", document.body);
  expect(await host.workbook.read()).toEqual(before);
});

test("writes the report, counts its gaps, and goes to its sheet", async () => {
  const { host } = await openPane();
  await press("校验");
  await openTab("报告");
  await press("生成报告");
  expect(main().getByText(/还有 \d+ 处【待补充】/)).toBeTruthy();
  await press("转到工作表");
  expect(host.revealed.at(-1)).toEqual({ sheet: "自评报告", row: 0, column: 0 });
});

test("what was written can be taken back from the list of what was done", async () => {
  const { host } = await openPane();
  await press("校验");
  const before = await host.workbook.read();
  await press(/^修正 \d+ 处…$/, foot());
  await press(/^写入 \d+ 处$/, foot());
  await openTab("更多");
  await waitFor(() => main().getByText("更多"));
  await press(/可撤销 1 项/);
  await waitFor(() => main().getByText("操作记录"));
  await press(/^撤销：/);
  expect(await host.workbook.read()).toEqual(before);
  expect(main().getByText(/还没有可撤销的操作/)).toBeTruthy();
});

test("the steps of the first page can be put away for good, and brought back", async () => {
  const bench = new SessionBench(designForms(contradictions2023));
  await openPane("check", bench);
  expect(main().getAllByRole("listitem")).toHaveLength(3);
  await press("知道了，不再显示");
  expect(main().queryAllByRole("listitem")).toEqual([]);
  expect(buttons("校验")).toHaveLength(1);
  cleanup();
  await openPane("check", bench);
  await settle(() => undefined);
  expect(main().queryAllByRole("listitem")).toEqual([]);
  await openTab("更多");
  await waitFor(() => main().getByText("更多"));
  await press("设置");
  fireEvent.click(await waitFor(() => main().getByLabelText("在首页显示使用步骤")));
  await openTab("问题");
  await waitFor(() => expect(main().getAllByRole("listitem")).toHaveLength(3));
});

test("a threshold that cannot be is told and not taken", async () => {
  const { session } = await openPane("settings");
  await waitFor(() => expect(buttons("调整阈值 ")).toHaveLength(1));
  await press("调整阈值 ");
  const field = main().getByLabelText("执行率的下限");
  fireEvent.change(field, { target: { value: "很多" } });
  expect(main().getByText("应为小数，如 0.8")).toBeTruthy();
  expect(session.state.settings.thresholds).toEqual({});
  await settle(() => fireEvent.change(field, { target: { value: "0.8" } }));
  expect(session.state.settings.thresholds).toEqual({ executionRateLow: "0.8" });
});
