/** `npm run demo`: the main job on the bundled example. Checks it, fills it, writes its report; results go to `out/`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildCliIfStale } from "./build-if-stale";

const ROOT = join(import.meta.dirname, "..");
const EXAMPLE = "examples/自评表-示例.xlsx";
const MARKED = "out/标记";
const FILLED = "out/自评表-示例-已填充.xlsx";
const REPORT = "out/自评表-示例-自评报告.xlsx";
const WORD = "out/自评表-示例-自评报告.docx";

await buildCliIfStale(ROOT);
rmSync(join(ROOT, "out"), { recursive: true, force: true });
mkdirSync(join(ROOT, "out"));

// The example is full of faults: finding errors is what it is for.
step("校验", ["check", EXAMPLE, "--mark", MARKED], 1);
step("填充", ["fill", EXAMPLE, "--replace", "--out", FILLED], 0);
step("生成报告", ["report", FILLED, "--out", REPORT], 0);
step("导出 Word", ["report", FILLED, "--out", WORD], 0);
console.log(`\n结果在 out/ 里，可用 Excel、WPS 或 LibreOffice 打开：
  ${MARKED}/自评表-示例.xlsx  标出问题的副本
  ${FILLED}  填充后的工作簿
  ${REPORT}  带“自评报告”工作表的工作簿
  ${WORD}  按公文格式写成的 Word 文件，后附各表`);

function step(title: string, words: readonly string[], expected: number): void {
  console.log(`\n── ${title}：jihe ${words.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [join(ROOT, "dist/cli/jihe.cjs"), ...words], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status === expected) return;
  console.error(`演示没有完成：这一步的结束状态是 ${String(status)}`);
  process.exit(2);
}
