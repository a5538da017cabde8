import { clean2024 } from "../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { checkWorkbook } from "../../src/app/check";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import { eventually } from "./eventually";
import type { OpenPane } from "./open-pane";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

/** The contradictions of the example, and thirty projects that have none of their own. */
const THIRTY_PROJECTS = designForms({
  ...contradictions2023,
  projects: Array.from({ length: 30 }, (_, index) => ({
    ...clean2024.projects[0]!,
    projectName: `${index + 1}号项目`,
  })),
});

/** The beginning of the formulas by which our conditional formats are known, as JSON. */
const OUR_MARK = /=N\(\\"JIHE:/;

const panes = panesOfFile(300_000);

/** The state of the workbook without the ids of conditional formats, which Excel gives anew at every marking. */
function marked({ host }: OpenPane): string {
  return host.state().replaceAll(/"\{[\dA-F]{8}-[\dA-F-]+\}"/g, '"id"');
}

/** What the person sees selected in Excel, once it is this. */
async function selects(pane: OpenPane, place: string): Promise<void> {
  await eventually(
    () => pane.host.selection,
    (selection) => selection === place,
  );
}

/** The cell named first on the card: 「附件1 项目支出“2023年预算数” · D13」. */
async function currentPlace(pane: OpenPane): Promise<string> {
  const at = await pane.main.locator("article h1 + p").innerText();
  const [, sheet = "", cell = ""] = /^(附件\S+).* · ([A-Z]+\d+)$/s.exec(at) ?? [];
  return cell === "" ? `no place in: ${at}` : `${sheet}!${cell}`;
}

test.each([
  ["the example in the oldest Excel that is supported", { workbook: EXAMPLE, excelApi: "1.9" }, 4],
  ["the example in the newest Excel", { workbook: EXAMPLE }, 4],
  ["thirty projects in the oldest Excel", { workbook: THIRTY_PROJECTS, excelApi: "1.9" }, 33],
  ["thirty projects in the newest Excel", { workbook: THIRTY_PROJECTS }, 33],
])("from the first check to a saved workbook: %s", async (_, options, forms) => {
  const pane = await panes.open(options);
  const { host } = pane;
  const asOpened = host.state();

  await pane.press("校验");
  expect(await pane.checked()).toMatch(new RegExp(`^读懂 ${forms} 张表 \\d+ 格`));
  const found = await pane.problems.count();
  expect(found).toBeGreaterThan(10);
  expect(host.state()).toMatch(OUR_MARK);

  await walk(pane, found);
  await fixAndUndo(pane, found);
  await fillAndUndo(pane);
  await report(pane);

  await pane.openTab("更多");
  await pane.press("清除标记");
  await pane.sees(/已清除 \d+ 处标记/);
  expect(host.state()).not.toMatch(OUR_MARK);
  await pane.press("操作记录（可撤销 1 项）");
  await pane.press("撤销：生成报告");
  await pane.sees("已撤销：生成报告");
  expect(host.state()).toBe(asOpened);

  await fixAndSave(pane);
  expect(pane.session.consoleErrors).toEqual([]);
});

async function walk(pane: OpenPane, found: number): Promise<void> {
  await pane.press("逐条看");
  await pane.sees(`1 / ${found}`);
  const first = await currentPlace(pane);
  await selects(pane, first);
  await pane.session.page.keyboard.press("Alt+ArrowDown");
  await pane.sees(`2 / ${found}`);
  await selects(pane, await currentPlace(pane));
  await pane.press("上一条");
  await pane.sees(`1 / ${found}`);
  await selects(pane, first);
  await pane.press("列表");
}

async function fixAndUndo(pane: OpenPane, found: number): Promise<void> {
  const { host } = pane;
  const before = marked(pane);
  const total = host.cell("附件1", "D13").value;
  await pane.press(/项目支出合计与明细不符/);
  await selects(pane, "附件1!D13");
  await pane.press("改为明细之和 125.00");
  await pane.sees("已修正 1 处");
  await pane.idle();
  expect(host.cell("附件1", "D13").value).toBe(125);
  await pane.press("列表");
  expect(await pane.problems.count()).toBeLessThan(found);
  await pane.pressInMessage("已修正 1 处", "撤销");
  await pane.sees(/^已撤销：/);
  await pane.idle();
  expect(host.cell("附件1", "D13").value).toBe(total);
  expect(await pane.problems.count()).toBe(found);
  expect(marked(pane)).toBe(before);
}

async function fillAndUndo(pane: OpenPane): Promise<void> {
  const before = marked(pane);
  await pane.openTab("填充");
  // The example has no blank computed cells, so the person decides which wrong figures to replace.
  await pane.main.getByRole("checkbox").first().check();
  const line = await pane.main.locator("tr", { has: pane.session.frame.locator("input:checked") }).innerText();
  const [, sheet = "", address = ""] = /(附件\S+)!([A-Z]+\d+)/.exec(line) ?? [];
  const blank = pane.host.cell(sheet, address);
  await pane.press("填充选中的 1 格");
  await pane.sees("已填充 1 处");
  expect(pane.host.cell(sheet, address).formula).toBeDefined();
  await pane.pressInMessage("已填充 1 处", "撤销");
  await pane.sees(/^已撤销：填充/);
  expect(pane.host.cell(sheet, address)).toEqual(blank);
  expect(marked(pane)).toBe(before);
}

async function report(pane: OpenPane): Promise<void> {
  await pane.openTab("报告");
  await pane.press("生成报告");
  await pane.main.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
  await pane.press("转到工作表");
  await selects(pane, "自评报告!A1");
  expect(pane.host.sheetNames).toContain("自评报告");
}

async function fixAndSave(pane: OpenPane): Promise<void> {
  await pane.openTab("问题");
  await pane.press(/项目支出合计与明细不符/);
  await pane.press("改为明细之和 125.00");
  await pane.sees("已修正 1 处");
  await pane.idle();
  await pane.press("列表");
  const shown = await pane.problems.count();
  const saved = await XlsxFileWorkbook.open(pane.host.save()).read();
  const { findings, submission } = checkWorkbook(saved, DEFAULT_PACK);
  expect(submission.forms).toHaveLength(pane.host.sheetNames.length);
  expect(findings.map(({ rule }) => rule)).not.toContain("project-total-mismatch");
  // The file tells of merged areas, by which blanks under them are known; Excel does not.
  expect(findings.filter(({ rule }) => rule !== "indicator-incomplete").length).toBeLessThanOrEqual(shown);
}
