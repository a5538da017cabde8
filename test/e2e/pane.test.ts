import { clean2024 } from "../../src/app/examples/clean-2024";
import { designForms } from "../../src/catalogue/forms/canonical";
import { eventually } from "./eventually";
import { EXAMPLE, panesOfFile } from "./panes-of-file";
import { CELL_EDIT } from "./screens";

const panes = panesOfFile();

test("ten projects are checked and marked in four round trips and 400 KB", async () => {
  const [first] = clean2024.projects;
  const projects = Array.from({ length: 10 }, (_, index) => ({ ...first!, projectName: `${index + 1}号项目` }));
  const pane = await panes.open({ workbook: designForms({ ...clean2024, projects }) });
  await pane.started();
  pane.host.traffic.reset();
  await pane.press("校验");
  expect(await pane.checked()).toMatch(/^读懂 13 张表/);
  const { roundTrips, reads, requestBytes, responseBytes } = pane.host.traffic.counts;
  expect(pane.host.state()).toContain("JIHE:");
  expect(roundTrips).toBeLessThanOrEqual(4);
  expect(reads).toBeLessThanOrEqual(2);
  expect((requestBytes + responseBytes) / 1024).toBeLessThanOrEqual(400);
});

test("the ribbon's 校验 checks at once", async () => {
  const pane = await panes.open({ workbook: EXAMPLE, page: "taskpane.html?page=check&run=1" });
  await pane.checked();
  expect(await pane.problems.count()).toBeGreaterThan(10);
});

test("a slow Excel: work shows before the first answer comes, and so does the way to a cell", async () => {
  const pane = await panes.open({ workbook: EXAMPLE });
  await pane.started();
  const sign = pane.session.frame.getByRole("progressbar");
  // Excel keeps its answer until the sign is seen: one that hangs on the answer would never come.
  const answerOnceSeen = (): void => pane.host.troubles.beforeRequest(1, () => sign.waitFor());
  answerOnceSeen();
  await pane.press("校验");
  await pane.checked();
  await pane.idle();
  answerOnceSeen();
  await pane.press(/项目支出合计与明细不符/);
  await eventually(
    () => pane.host.selection,
    (selection) => selection === "附件1!D13",
  );
  await sign.waitFor({ state: "detached" });
});

test("a cell that is being edited is told, and the check is done again on demand", async () => {
  const pane = await panes.open({ workbook: EXAMPLE });
  await pane.started();
  pane.host.troubles.failNext(CELL_EDIT);
  await pane.press("校验");
  await pane.sees("正在编辑单元格");
  await pane.sees("请先按回车结束编辑，再重试。");
  await pane.pressInMessage("正在编辑单元格", "重试");
  await pane.checked();
  expect(await pane.session.frame.getByText("正在编辑单元格").count()).toBe(0);
});

test("in an older Excel the lost undo list is told once, and protected sheets stay without marks", async () => {
  const pane = await panes.open({ workbook: EXAMPLE, excelApi: "1.9" });
  await pane.host.user.protect("附件2");
  await pane.check();
  await pane.sees("工作表受保护，没有标色：附件2。问题仍列在这里。");
  await pane.checkAgain();
  expect(await pane.message("标色会清空").count()).toBe(0);
});

test("writes 校验说明; only foreign changes make the results stale", async () => {
  const pane = await panes.open({ workbook: EXAMPLE });
  await pane.started();
  await pane.check();
  await pane.openTab("更多");
  await pane.press("把问题写到工作表“校验说明”");
  await pane.sees("已写入工作表“校验说明”");
  await pane.idle();
  expect(pane.host.sheetNames).toContain("校验说明");
  expect(await pane.session.frame.getByText("结果可能已过期").count()).toBe(0);
  await pane.host.user.type("附件1", "D13", 125);
  await pane.pressInMessage("结果可能已过期", "重新校验");
  await eventually(
    () => pane.session.frame.getByText("结果可能已过期").count(),
    (stale) => stale === 0,
  );
});
