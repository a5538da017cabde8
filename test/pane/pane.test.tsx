/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { HostError } from "../../src/app/ports";
import { countListed } from "../../src/app/session";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { CellValue } from "../../src/core/grid/snapshot";
import { NATIONAL, reworded } from "../support/reading/national-form";
import { SessionBench } from "../support/session-bench";
import { buttons, main, openPane, openTab, preparePage, press, settle } from "./open-pane";

const D13 = { sheet: "附件1", row: 12, column: 3 };

preparePage();

const rows = () => [...document.querySelectorAll("main ul[aria-label=问题] button")];
const card = () => document.querySelector("main article");

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
  await press("逐条看", document.body);
  const first = session.state.checked!.listed.find(({ finding }) => finding.severity === "error")!;
  expect(card()?.textContent).toContain(first.rule?.title);
  await press(/^改为/);
  await press("下一条", document.body);
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

  await press(/^修正 \d+ 处…$/, document.body);
  expect(main().getByText(`将要写入 ${same.length} 处`)).toBeTruthy();
  fireEvent.click(document.querySelectorAll("main input[type=checkbox]")[0]!);
  await press(`写入 ${same.length - 1} 处`, document.body);
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
  await press("逐条看", document.body);
  expect(screen.getByText(`1 / ${errors.length}`)).toBeTruthy();
  await press("列表", document.body);
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

test("after an explanation the walk goes on where it was, though what is explained stands last in the list", async () => {
  const { session } = await openPane();
  await press("校验");
  const { listed } = session.state.checked!;
  const warnings = listed.filter(({ finding }) => finding.severity === "warning");
  const place = warnings.findIndex(({ finding }) => finding.rule === "procurement-deviates");
  const after = warnings[place + 1]!;
  const count = listed.filter(({ finding }) => finding.severity === "error").length + place + 1;
  await press(new RegExp(warnings[place]!.rule!.title));
  await press("情况属实，写核实说明");
  fireEvent.change(main().getByLabelText("核实说明"), { target: { value: "追加采购" } });
  await press("保存说明");
  expect(screen.getByText(`${count} / ${session.state.checked!.listed.length}`)).toBeTruthy();
  await press("下一条", document.body);
  expect(card()?.textContent).toContain(after.finding.message.slice(0, 12));
  expect(screen.getByText(`${count} / ${session.state.checked!.listed.length}`)).toBeTruthy();
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
  await press("逐条看", document.body);
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
  await waitFor(() => expect(main().getByText(/先在左边勾选/)).toBeTruthy());
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
  await press(/^修正 \d+ 处…$/, document.body);
  await press(/^写入 \d+ 处$/, document.body);
  await openTab("更多");
  await waitFor(() => main().getByText("更多"));
  await press(/可撤销 1 项/);
  await waitFor(() => main().getByText("操作记录"));
  await press(/^撤销：/);
  expect(await host.workbook.read()).toEqual(before);
  expect(main().getByText(/还没有可撤销的操作/)).toBeTruthy();
});
