import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GOLDEN_WORKBOOKS, goldenFile, goldenResult } from "../support/golden";

const ROOT = join(import.meta.dirname, "../..");

/** After a wanted change: `npm run golden -- --update`, and read the difference. */
test.each(GOLDEN_WORKBOOKS)("the findings of %s are those written down", async (workbook) => {
  const golden: unknown = JSON.parse(readFileSync(join(ROOT, goldenFile(workbook)), "utf8"));
  expect(JSON.parse(await goldenResult(readFileSync(join(ROOT, workbook))))).toEqual(golden);
});
