/** `npx tsx test/e2e/take-screenshots.ts`: the pictures of the built pane for the README, as Excel shows it at its usual width. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildPaneIfStale } from "../../tools/build-if-stale";
import { Panes, type OpenPane } from "./open-pane";

const ROOT = resolve(".");
const IMAGES = join(ROOT, "docs/images");
const EXAMPLE = readFileSync(join(ROOT, "examples/自评表-示例.xlsx"));

/** The usual width of a pane; not higher than a README bears. */
const SIZE = { width: 350, height: 620 };

/** Every picture and the way from the checked example to it. */
const PICTURES: readonly (readonly [name: string, reach: (pane: OpenPane) => Promise<void>])[] = [
  ["findings", (pane) => pane.idle()],
  ["card", (pane) => pane.press(/项目支出合计与明细不符/)],
  [
    "overview",
    async (pane) => {
      await pane.openTab("概览");
      await pane.main.locator("canvas").last().waitFor();
    },
  ],
  ["fill", (pane) => pane.openTab("填充")],
  [
    "report",
    async (pane) => {
      await pane.openTab("报告");
      await pane.press("生成报告");
      await pane.main.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
      await pane.idle();
    },
  ],
  ["template", (pane) => pane.openTab("模板")],
  ["settings", (pane) => pane.openTab("设置")],
];

async function takeAll(): Promise<void> {
  await buildPaneIfStale(ROOT);
  mkdirSync(IMAGES, { recursive: true });
  const panes = new Panes();
  await panes.start();
  try {
    const pane = await panes.open({ workbook: EXAMPLE, viewport: SIZE });
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
  await pane.main.locator("h1").filter({ hasNotText: "正在打开" }).first().waitFor();
  await pane.session.frame.evaluate(() => document.fonts.ready);
  // Nothing is to look as if somebody pointed at it.
  await pane.session.page.mouse.move(SIZE.width - 2, SIZE.height - 60);
  await pane.session.page.screenshot({ path: join(IMAGES, `pane-${name}.png`), animations: "disabled" });
}

void takeAll();
