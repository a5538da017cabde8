import { PATIENCE } from "./eventually";
import type { OpenPane } from "./open-pane";

/** The number by which Excel refuses whatever is asked while a cell is being edited. */
export const CELL_EDIT = 5004;

/** One screen of the pane, and the way to it from the screen before. */
type Screen = readonly [name: string, reach: (pane: OpenPane) => Promise<void>];

/** Every screen that a pane over the example shows, in the order a person may come to them in one visit. */
export const SCREENS: readonly Screen[] = [
  ["start", async () => undefined],
  ["settings", settings],
  ["template", (pane) => pane.openTab("模板")],
  ["trouble", trouble],
  ["a check under way", checkUnderWay],
  ["findings", findings],
  ["what was covered", (pane) => pane.press(/^读懂/)],
  ["search and grouping", searching],
  ["a finding with a fix", (pane) => pane.press(/项目支出合计与明细不符/)],
  ["accepting a warning", accepting],
  ["an accepted warning", accepted],
  ["what would be written", fixes],
  ["fixed, and changed from outside", fixedAndStale],
  ["overview", overview],
  ["the figures of the overview", (pane) => pane.press("看数字表")],
  ["fill", (pane) => pane.openTab("填充")],
  ["report", report],
  ["more", (pane) => pane.openTab("更多")],
  ["history", history],
];

async function settings(pane: OpenPane): Promise<void> {
  await pane.openTab("设置");
  await pane.press("调整阈值");
}

async function trouble(pane: OpenPane): Promise<void> {
  await pane.openTab("问题");
  pane.host.troubles.failNext(CELL_EDIT);
  await pane.press("校验");
  await pane.sees("正在编辑单元格");
}

/** Excel lets the check wait until the cell is no longer being edited. */
async function checkUnderWay(pane: OpenPane): Promise<void> {
  pane.host.troubles.startCellEdit();
  await pane.pressInMessage("正在编辑单元格", "重试");
  await pane.session.frame.getByRole("progressbar").waitFor();
}

async function findings(pane: OpenPane): Promise<void> {
  pane.host.troubles.endCellEdit();
  await pane.checked();
}

async function searching(pane: OpenPane): Promise<void> {
  await pane.press(/^读懂/);
  await pane.press("查找和分组");
}

async function accepting(pane: OpenPane): Promise<void> {
  await pane.press("列表");
  await pane.press(/政府采购决算与预算相差过大/);
  await pane.press("情况属实，写核实说明");
}

async function accepted(pane: OpenPane): Promise<void> {
  await pane.main.getByLabel("核实说明").fill("年中追加采购项目");
  await pane.press("保存说明");
  await pane.main.getByRole("button", { name: "撤回说明" }).waitFor();
  await pane.idle();
}

async function fixes(pane: OpenPane): Promise<void> {
  await pane.press("列表");
  await pane.press(/^修正 \d+ 处/);
  await pane.opened();
}

async function fixedAndStale(pane: OpenPane): Promise<void> {
  await pane.press(/^写入 \d+ 处/);
  await pane.sees(/^已修正 \d+ 处/);
  await pane.idle();
  await pane.host.user.type("附件1", "B40", 1);
  await pane.sees("结果可能已过期");
}

async function overview(pane: OpenPane): Promise<void> {
  await pane.openTab("概览");
  await pane.main.locator("canvas").first().waitFor({ timeout: PATIENCE });
}

async function report(pane: OpenPane): Promise<void> {
  await pane.openTab("报告");
  await pane.press("生成报告");
  await pane.main.getByRole("button", { name: "复制全文" }).waitFor();
  // The workbook is checked anew afterwards, and nothing can be pressed meanwhile.
  await pane.session.frame.getByRole("button", { name: "生成报告", disabled: false }).waitFor();
}

async function history(pane: OpenPane): Promise<void> {
  await pane.press(/^操作记录/);
  await pane.opened();
}
