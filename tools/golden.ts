/**
 * Golden results: what the checks say of the example workbooks, finding by finding (test/workbooks/*.expected.json). Without
 * `--update` it prints what differs and fails; with it, it writes them anew, and the review reads the difference.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GOLDEN_WORKBOOKS, goldenFile, goldenResult } from "../test/support/golden";

const ROOT = join(import.meta.dirname, "..");

for (const workbook of GOLDEN_WORKBOOKS) {
  const file = join(ROOT, goldenFile(workbook));
  const now = await goldenResult(readFileSync(join(ROOT, workbook)));
  if (process.argv.includes("--update")) writeFileSync(file, now);
  else if (readFileSync(file, "utf8") !== now) report(workbook);
}

function report(workbook: string): void {
  console.error(
    `${workbook}: the findings differ from ${goldenFile(workbook)}; npm run golden -- --update writes it anew.`,
  );
  process.exitCode = 1;
}
