import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import type { HostError } from "../../../src/app/ports";
import { DEFAULT_SETTINGS } from "../../../src/app/session/settings";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { checkFile } from "../../../src/cli/batch/check-file";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { Desk } from "../../../src/web/workers/desk";
import { workbenchSession } from "./workbench-session";

const desk = () => new Desk({ pause: async () => undefined, clock: () => 0 });
const EXAMPLE = createWorkbookBytes(designForms(contradictions2023));
const CLEAN = createWorkbookBytes(designForms(clean2024));
const READER = { settings: DEFAULT_SETTINGS, audience: "reviewer" } as const;
const EXAMPLES = readdirSync("examples").filter((name) => /\.(?:xlsx|docx)$/.test(name));

test.each(EXAMPLES)("%s comes to the same as on the command line, and is plain data", async (name) => {
  const path = join("examples", name);
  const file = { name: path, bytes: new Uint8Array(readFileSync(path)) };
  const { result, facts } = await desk().do("check-unit", { name: path, files: [file], ...READER });
  const byCli = await checkFile({ file: path, pack: DEFAULT_PACK, mark: false, facts: true });
  expect(structuredClone({ result, facts })).toEqual({ result: byCli.result, facts: byCli.facts });
});

test("the files of a set are judged together; one that cannot be read is named", async () => {
  const files = [
    { name: "表.xlsx", bytes: EXAMPLE },
    { name: "坏.xlsx", bytes: EXAMPLE.subarray(0, 5000) },
    { name: "另.xlsx", bytes: CLEAN },
  ];
  const { result, failed } = await desk().do("check-unit", { name: "一套", files, ...READER });
  expect(failed.map(({ file, error }) => [file, error.code])).toEqual([["坏.xlsx", "damaged"]]);
  expect("error" in result ? result.error : result.files).toEqual(["表.xlsx", "另.xlsx"]);
});

test("a summary is made of what was gathered for it, once", async () => {
  const own = desk();
  const { result, facts } = await own.do("check-unit", {
    name: "a.xlsx",
    files: [{ name: "a.xlsx", bytes: EXAMPLE }],
    ...READER,
  });
  if ("error" in result) throw new Error(result.error.message);
  await own.do("gather", [{ checked: result, facts: facts! }]);
  const task = { failed: [], settings: DEFAULT_SETTINGS };
  const summary = await own.do("summary", { ...task, sample: { random: 0, seed: 1 } });
  if ("refused" in summary) throw new Error(summary.refused);
  const [units] = (await XlsxFileWorkbook.open(summary).read()).sheets;
  expect(units!.cells.some(({ value }) => value === contradictions2023.unitName)).toBe(true);
  expect(await own.do("letters", { ...task, each: false })).toBeNull();
});

test("a file is tried as the page would open it", async () => {
  const tried = (bytes: Uint8Array) => desk().do("try-file", { file: { name: "a.xlsx", bytes }, ...READER });
  expect(await tried(EXAMPLE)).toBeNull();
  await expect(tried(EXAMPLE.subarray(0, 5000))).rejects.toMatchObject({ trouble: "damaged" });
});

test("a file that would hold the page up is not opened", async () => {
  let now = 0;
  const slow = new Desk({ pause: async () => undefined, clock: () => (now += 4000) });
  const tried = slow.do("try-file", { file: { name: "a.xlsx", bytes: EXAMPLE }, ...READER });
  const refusal = (await tried.catch((cause: unknown) => cause)) as HostError;
  expect([refusal.trouble, refusal.detail]).toEqual(["too-large", expect.stringContaining("停住")]);
});

test("Word documents are the same as those that the page makes itself, to the byte", async () => {
  const session = workbenchSession(CLEAN);
  await session.writeWord({});
  const { files, gaps } = session.state.word!;
  const snapshot = await XlsxFileWorkbook.open(CLEAN).read();
  const made = await desk().do("word", {
    snapshot: structuredClone(snapshot),
    settings: DEFAULT_SETTINGS,
    options: {},
    others: [],
  });
  expect([made.gaps, made.files.length]).toEqual([gaps, files.length]);
  made.files.forEach((file, at) => expect(Buffer.compare(file.bytes, files[at]!.bytes)).toBe(0));
});

test("a Word report is brought up to date as on the page, to the byte", async () => {
  const session = workbenchSession(CLEAN);
  await session.writeWord({});
  const [report] = session.state.word!.files;
  const design = designForms({
    ...clean2024,
    basicData: { ...clean2024.basicData, staff: { ...clean2024.basicData.staff, onDutyStaff: 16 } },
  });
  const changed = createWorkbookBytes(design);
  const here = workbenchSession(changed);
  await here.refreshWord({ fileName: "报告.docx", read: async () => report.bytes });
  const snapshot = await XlsxFileWorkbook.open(changed).read();
  const task = { fileName: "报告.docx", bytes: report.bytes, snapshot, settings: DEFAULT_SETTINGS, others: [] };
  const made = await desk().do("refresh-word", structuredClone(task));
  expect(structuredClone(made)).toEqual(here.state.refreshed);
  expect(made.plan!.changed.length).toBeGreaterThan(0);
});
