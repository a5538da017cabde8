import { EXAMPLE, panesOfFile } from "./panes-of-file";

const panes = panesOfFile();

test("where ribbon and pane are one page, clicks on the ribbon find the pane as it was left", async () => {
  const pane = await panes.open({ workbook: EXAMPLE, sets: { SharedRuntime: "1.1" } });
  const { host } = pane;
  await host.runCommand("checkInPane");
  await pane.checked();
  await pane.press(/项目支出合计与明细不符/);
  await pane.press("改为明细之和 125.00");
  await pane.sees("已修正 1 处");
  await pane.idle();
  await host.runCommand("fillInPane");
  await pane.opened();
  await pane.sees("填充计算格");
  await host.runCommand("openPane");
  await pane.sees("填充计算格");
  await host.runCommand("checkInPane");
  await pane.checked();
  await pane.openTab("更多");
  await pane.press("操作记录（可撤销 1 项）");
  await pane.press(/^撤销：/);
  await pane.sees(/^已撤销：/);
  await host.runCommand("clearMarksInPane");
  await pane.sees(/已清除 \d+ 处标记/);
  expect(host.timesShown).toBe(5);
});
