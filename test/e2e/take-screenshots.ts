/** `npx tsx test/e2e/take-screenshots.ts`: the pictures of the built pane for the README, as Excel shows it at its usual width. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildPaneIfStale } from "../../tools/build-if-stale";
import { Panes, type OpenPane } from "./open-pane";

const ROOT = resolve(__dirname, "../..");
const IMAGES = join(ROOT, "docs/images");
const EXAMPLE = readFileSync(join(ROOT, "examples/自评表-示例.xlsx"));

/** Every picture and the way from the checked example to it. */
const PICTURES: readonly (readonly [name: string, reach: (pane: OpenPane) => Promise<void>])[] = [
  ["findings", async () => undefined],
  ["card", (pane) => pane.press(/项目支出合计与明细不符/)],
  ["overview", (pane) => pane.openTab("概览")],
  ["fill", (pane) => pane.openTab("填充")],
  [
    "report",
    async (pane) => {
      await pane.openTab("报告");
      await pane.press("生成报告");
      await pane.sees("已生成工作表");
      await pane.main.getByRole("button", { name: "生成报告", disabled: false }).waitFor();
    },
  ],
  ["template", (pane) => pane.openTab("模板")],
  ["settings", (pane) => pane.openTab("设置")],
];

async function takeAll(): Promise<void> {
  buildPaneIfStale(ROOT);
  mkdirSync(IMAGES, { recursive: true });
  const panes = new Panes();
  await panes.start();
  try {
    const pane = await panes.open({ workbook: EXAMPLE });
    await take(pane, "start");
    await pane.check();
    for (const [name, reach] of PICTURES) {
      await reach(pane);
      await take(pane, name);
    }
  } finally {
    await panes.closeAll();
    await panes.stop();
  }
}

async function take(pane: OpenPane, name: string): Promise<void> {
  await pane.main.locator("h1").first().waitFor();
  await pane.session.frame.evaluate(() => document.fonts.ready);
  await pane.session.page.screenshot({ path: join(IMAGES, `pane-${name}.png`), animations: "disabled" });
}

void takeAll();
