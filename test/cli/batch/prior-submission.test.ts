import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { priorSubmission } from "../../../src/cli/batch/prior-submission";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { makeCounty } from "../../../tools/county/county";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-test-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("last year's forms are all there, in one file or spread over several", async () => {
  const [unit] = makeCounty({ units: 1, seed: 5 }).units;
  const [first, ...others] = designForms(unit!.prior);
  const files = { "附件1.xlsx": [first!], "其余.xlsx": others, "全部.xlsx": [first!, ...others] };
  for (const [name, sheets] of Object.entries(files)) writeFileSync(join(folder, name), createWorkbookBytes(sheets));
  const formsOf = async (...names: readonly string[]) => {
    const members = names.map((name) => ({ name, path: join(folder, name) }));
    const task = { file: "今年.xlsx", pack: DEFAULT_PACK, mark: false, prior: { [unit!.name]: members } };
    const prior = await priorSubmission(snapshotOfDesign(designForms(unit!.first)), task);
    return prior?.forms.map(({ template }) => template.id);
  };
  expect(await formsOf("全部.xlsx")).toHaveLength(4);
  expect(await formsOf("附件1.xlsx", "其余.xlsx")).toEqual(await formsOf("全部.xlsx"));
});
