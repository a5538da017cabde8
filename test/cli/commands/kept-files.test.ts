import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { textsOfOthers } from "../../../src/cli/commands/report";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { formsOf } from "../../support/report-of";

const forms = readSubmission(formsOf(clean2024), DEFAULT_PACK);
let folder = "";

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "jihe-test-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["the unit's own forms of the year before", clean2024.unitName, 2023, true],
  ["those of another unit", "湖滨区水文站", 2023, false],
  ["its forms of two years before", clean2024.unitName, 2022, false],
])("%s are compared with: %s, %d: %s", async (_, unitName, year, isCompared) => {
  const file = join(folder, "上年.xlsx");
  const report = (clean2024.report ?? []).map((text) => text.replaceAll(clean2024.unitName, unitName));
  writeFileSync(file, createWorkbookBytes(designForms({ ...clean2024, unitName, year, report })));
  expect((await textsOfOthers([file], forms)).prior !== undefined).toBe(isCompared);
});
