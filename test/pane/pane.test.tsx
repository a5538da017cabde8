/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";
import { contradictions2023 } from "../../examples/data/contradictions-2023";
import { HostError } from "../../src/app/ports";
import { designForms } from "../../src/catalogue/forms/canonical";
import { App } from "../../src/pane/App";
import type { PageName } from "../../src/pane/navigation";
import { SessionBench } from "../support/session-bench";

const D13 = { sheet: "附件1", row: 12, column: 3 };

beforeAll(() => {
  // What every browser has and jsdom has not.
  Object.assign(globalThis, {
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
  return { session, host: bench.host };
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

test("check → card → fix → undo", async () => {
  const { host } = await openPane();
  const before = await host.workbook.read();
  await press("校验");
  expect(main().getByText(/^识别 4 张表；检查 \d+ 条规则/)).toBeTruthy();

  await press(/项目支出合计与明细不符/);
  expect(host.revealed).toEqual([D13]);
  expect(main().getByText("125.00 万元")).toBeTruthy();
  expect(main().getByText("1.66 万元")).toBeTruthy();

  await press("改为明细之和 125.00");
  expect(await host.valueAt(D13)).toBe(125);
  expect(buttons(/项目支出合计与明细不符/)).toEqual([]);
  expect(screen.getByText("已修正 1 处")).toBeTruthy();

  await press("撤销", document.body);
  expect(await host.workbook.read()).toEqual(before);
  expect(buttons(/项目支出合计与明细不符/)).toHaveLength(1);
});

test("next and previous walk by keyboard, select the cell, and begin again at the end", async () => {
  const { host, session } = await openPane();
  await press("校验");
  const count = session.state.checked?.listed.length ?? 0;
  const walk = (key: string) => settle(() => fireEvent.keyDown(document.body, { key, altKey: true }));
  await walk("ArrowDown");
  expect(main().getByText(`第 1 条，共 ${count} 条`)).toBeTruthy();
  expect(host.revealed).toHaveLength(1);
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  await walk("ArrowUp");
  expect(main().getByText(`第 ${count} 条，共 ${count} 条`)).toBeTruthy();
  await walk("ArrowDown");
  expect(main().getByText(`第 1 条，共 ${count} 条`)).toBeTruthy();
});

test("after a fix the walk goes on with the finding that took its place", async () => {
  const { session } = await openPane();
  await press("校验");
  const listed = session.state.checked?.listed ?? [];
  const at = listed.findIndex(({ finding }) => finding.rule === "project-total-mismatch");
  await press(/项目支出合计与明细不符/);
  await press("改为明细之和 125.00");
  const after = session.state.checked?.listed ?? [];
  expect(after.length).toBeLessThan(listed.length);
  expect(main().getByText(`第 ${at + 1} 条，共 ${after.length} 条`)).toBeTruthy();
  expect(document.activeElement?.textContent).toContain(after[at]?.rule?.title);
});

test("filters by severity and by words; nothing found offers all again", async () => {
  const { session } = await openPane();
  await press("校验");
  const items = () => document.querySelectorAll("main li > [aria-expanded]").length;
  const all = session.state.checked?.listed.length;
  expect(items()).toBe(all);
  await press(/^提示 \d+/);
  expect(items()).toBeLessThan(all!);
  fireEvent.change(main().getByLabelText("筛选问题"), { target: { value: "政府采购" } });
  expect(items()).toBe(1);
  fireEvent.change(main().getByLabelText("筛选问题"), { target: { value: "查无此词" } });
  expect(items()).toBe(0);
  await press("显示全部");
  expect(items()).toBe(all);
});

test("who types a filter keeps the field, though the list moves on below; walking on leaves it", async () => {
  await openPane();
  await press("校验");
  await press(/项目支出合计与明细不符/);
  const field = main().getByLabelText<HTMLInputElement>("筛选问题");
  field.focus();
  await settle(() => fireEvent.change(field, { target: { value: "附件2" } }));
  expect(document.activeElement).toBe(field);
  const [unfolded] = [...document.querySelectorAll("main li > button[aria-expanded=true]")];
  expect(unfolded?.textContent).not.toContain("项目支出合计与明细不符");
  await settle(() => fireEvent.keyDown(field, { key: "ArrowDown", altKey: true }));
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
});

test("groups as the person chooses, and keeps the choice", async () => {
  const { session } = await openPane();
  await press("校验");
  const headings = () =>
    [...document.querySelectorAll("main section > h2")].map(({ textContent }) => textContent ?? "");
  expect(headings().some((title) => title.startsWith("附件1"))).toBe(true);
  await settle(() => fireEvent.change(main().getByLabelText("分组方式"), { target: { value: "severity" } }));
  expect(headings().some((title) => title.startsWith("错误"))).toBe(true);
  expect(session.choices.state.groupBy).toBe("severity");
});

test("accepts a warning with a reason, and takes it back", async () => {
  const { session } = await openPane();
  await press("校验");
  await press(/附件1!F25/);
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
  expect(alert.textContent).toContain("正在编辑单元格请先按回车结束编辑");
  await press("重试", alert);
  expect(document.querySelector('[role="alert"]')).toBeNull();
  expect(main().getByText(/^识别 4 张表/)).toBeTruthy();
});

test("a foreign change is hinted at, and a new check takes the hint away", async () => {
  const { host } = await openPane();
  await press("校验");
  expect(screen.queryByText("结果可能已过期")).toBeNull();
  act(() => host.changeFromOutside());
  expect(screen.getByText("结果可能已过期")).toBeTruthy();
  await press("重新校验", document.body);
  expect(screen.queryByText("结果可能已过期")).toBeNull();
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
  await press(/修正可直接改的/);
  await press(/可撤销 1 项/, document.querySelector("footer")!);
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
  await openTab("设置");
  fireEvent.click(await waitFor(() => main().getByLabelText("在首页显示使用步骤")));
  await openTab("校验");
  await waitFor(() => expect(main().getAllByRole("listitem")).toHaveLength(3));
});

test("a threshold that cannot be is told and not taken", async () => {
  const { session } = await openPane("settings");
  const field = await waitFor(() => main().getByLabelText("执行率的下限"));
  fireEvent.change(field, { target: { value: "很多" } });
  expect(main().getByText("应为小数，如 0.8")).toBeTruthy();
  expect(session.state.settings.thresholds).toEqual({});
  await settle(() => fireEvent.change(field, { target: { value: "0.8" } }));
  expect(session.state.settings.thresholds).toEqual({ executionRateLow: "0.8" });
});
