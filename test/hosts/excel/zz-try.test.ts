import { openPane } from "../../excel-host";
import { readFileSync } from "node:fs";
test("try", async () => {
  const file = readFileSync("examples/自评表-示例.xlsx");
  for (const [dist, page] of [["dist/intranet","taskpane.html"],["dist/intranet","commands.html"],["dist/intranet","notice.html"],["dist/web","taskpane.html"]] as const) {
    const pane = await openPane({ dist, page, workbook: file, excelApi: "1.9" });
    await new Promise((r) => setTimeout(r, 3000));
    console.log(dist, page, pane.consoleErrors, (await pane.frame.evaluate(() => document.body.innerText)).slice(0, 300));
    await pane.page.screenshot({ path: `/tmp/pane-${page}.png` });
    try { await pane.close(); } catch (e) { console.log(String(e)); }
  }
});
