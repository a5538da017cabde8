import type { PaneOptions } from "../excel-host";
import { drawn } from "../support/drawn";
import { eventually } from "./eventually";
import { Keyboard } from "./keyboard";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

const panes = panesOfFile(300_000);

/** Excel on a small laptop, and the narrowest pane there is. */
const SIZES = [
  { width: 350, height: 378 },
  { width: 320, height: 700 },
] as const;
const LOOKS = ["light", "dark", "forced-colors"] as const;

test.each(drawn(SIZES.flatMap((viewport) => LOOKS.map((theme) => [viewport.width, viewport.height, theme] as const))))(
  "the whole job by keyboard alone at %d × %d, %s",
  async (width, height, theme) => {
    const look: Pick<PaneOptions, "viewport" | "theme"> = { viewport: { width, height }, theme };
    const pane = await panes.open({ workbook: EXAMPLE, ...look });
    const { host } = pane;
    const keyboard = new Keyboard(pane);
    const asOpened = host.state();
    await pane.started();
    await pane.session.frame.locator("body").press("Tab");

    await keyboard.use(/^校验$/);
    await pane.checked();
    await keyboard.settled();

    await keyboard.use(/^逐条看$/);
    await pane.sees(/^1 \/ \d+$/);
    await keyboard.settled();
    await keyboard.press("Alt+ArrowDown");
    await pane.sees(/^2 \/ \d+$/);

    await keyboard.use(/^列表$/);
    // The list is one stop, at the finding that was left.
    await keyboard.reach(/矛盾事件解决率/);
    await keyboard.along("ArrowUp", /项目支出合计与明细不符/);
    await keyboard.press("Enter");
    await eventually(
      () => host.selection,
      (selection) => selection === "附件1!D13",
    );
    const total = host.cell("附件1", "D13").value;
    await keyboard.use(/^改为明细之和 125/);
    await pane.sees("已修正 1 处");
    await keyboard.settled();
    expect(host.cell("附件1", "D13").value).toBe(125);
    await keyboard.press("Control+z");
    await pane.sees(/^已撤销：/);
    await keyboard.settled();
    expect(host.cell("附件1", "D13").value).toBe(total);

    await keyboard.use(/^填充$/);
    await pane.opened();
    await keyboard.reach(/附件/);
    await keyboard.press("Space");
    await keyboard.use(/^填充选中的 1 格$/);
    await pane.sees("已填充 1 处");
    await keyboard.settled();
    await keyboard.press("Control+z");
    await pane.sees(/^已撤销：填充/);
    await keyboard.settled();

    await keyboard.use(/^报告$/);
    await pane.opened();
    await keyboard.use(/^生成报告$/);
    await pane.main.getByRole("button", { name: "复制全文" }).waitFor();
    await keyboard.settled();
    expect(host.selection).toBe("自评报告!A1");

    await keyboard.use(/^更多$/);
    await pane.opened();
    await keyboard.use(/^清除标记$/);
    await pane.sees(/已清除 \d+ 处标记/);
    await keyboard.settled();
    await keyboard.press("Control+z");
    await pane.sees("已撤销：生成报告");
    await keyboard.settled();
    expect(host.state()).toBe(asOpened);
  },
);

test("four findings are seen after a check in a pane of 378 px", async () => {
  const pane = await panes.open({ workbook: EXAMPLE, viewport: { width: 350, height: 378 } });
  await pane.check();
  const seen = await pane.main.getByRole("list", { name: "问题" }).evaluate((list) => {
    const { top, bottom } = list.parentElement!.getBoundingClientRect();
    return [...list.querySelectorAll("li")].filter((row) => {
      const box = row.getBoundingClientRect();
      return row.querySelector("button") && box.top >= top - 1 && box.bottom <= Math.min(bottom, innerHeight) + 1;
    }).length;
  });
  expect(seen).toBeGreaterThanOrEqual(4);
});
