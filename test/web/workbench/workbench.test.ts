import { clean2024 } from "../../../examples/data/clean-2024";
import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import { designForms } from "../../../src/catalogue/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import type { GivenFile } from "../../../src/web/files/given-file";
import { Workbench } from "../../../src/web/workbench/workbench";
import { testTools } from "../tools";

const EXAMPLE = createWorkbookBytes(designForms(contradictions2023));
const CLEAN = createWorkbookBytes(designForms(clean2024));

function given(name: string, bytes: Uint8Array): GivenFile {
  return { name, size: bytes.length, read: async () => bytes };
}

/** Until what waits a moment after every change was done. */
async function aMoment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 400));
}

test("one file is shown, checked", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const { files, shown, opening, refused } = workbench.state;
  expect(files.map(({ state }) => state.name)).toEqual(["a.xlsx"]);
  expect([shown, opening, refused]).toEqual([{ file: files[0]!.id }, null, []]);
  expect(files[0]!.session.state.checked!.listed.length).toBeGreaterThan(10);
});

test("several files are shown as a table; a wrong one keeps none of the others away", async () => {
  const workbench = new Workbench(testTools());
  const wrong = given("错.xlsx", new Uint8Array([1, 2, 3]));
  await workbench.openFiles([given("a.xlsx", EXAMPLE), wrong, given("b.xlsx", CLEAN)]);
  const { files, refused, shown } = workbench.state;
  expect(shown).toBe("all");
  expect(files.map(({ session }) => session.state.checked?.check.submission.unit)).toEqual([
    contradictions2023.unitName,
    clean2024.unitName,
  ]);
  expect(refused.map(({ name, trouble }) => [name, trouble.code])).toEqual([["错.xlsx", "not-a-workbook"]]);
});

test("a single wrong file leaves the page where it was", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openFiles([given("错.xlsx", new Uint8Array([1, 2, 3]))]);
  expect([workbench.state.shown, workbench.state.refused.length, workbench.state.opening]).toEqual([
    "landing",
    1,
    null,
  ]);
  workbench.dismissRefused(workbench.state.refused[0]!.id);
  expect(workbench.state.refused).toEqual([]);
});

test("changes are kept a moment later, and forgotten once they are saved", async () => {
  const tools = testTools();
  const workbench = new Workbench(tools);
  await workbench.openFiles([given("a.xlsx", EXAMPLE)]);
  const [file] = workbench.state.files;
  await aMoment();
  expect(tools.keptWork.works.size).toBe(0);
  await file!.session.writeReport({});
  expect(workbench.hasUnsaved).toBe(true);
  await aMoment();
  expect([...tools.keptWork.works.values()].map(({ name }) => name)).toEqual(["a.xlsx"]);
  await workbench.save(file!);
  await aMoment();
  expect([workbench.hasUnsaved, tools.keptWork.works.size]).toEqual([false, 0]);
  expect(tools.saved.map(({ name }) => name)).toEqual(["a-已校验.xlsx"]);
});

test("work of an earlier visit is gone on with under its name, or given up", async () => {
  const tools = testTools();
  await tools.keptWork.keep({ id: "old", name: "旧.xlsx", bytes: EXAMPLE, at: 1 });
  await tools.keptWork.keep({ id: "older", name: "更旧.xlsx", bytes: EXAMPLE, at: 0 });
  const workbench = new Workbench(tools);
  await workbench.start();
  const [old, older] = workbench.state.kept;
  await workbench.resume(old!);
  await workbench.discard(older!);
  expect(workbench.state.kept).toEqual([]);
  expect(workbench.state.files.map(({ state }) => [state.name, state.unsaved])).toEqual([["旧.xlsx", true]]);
  await aMoment();
  expect([...tools.keptWork.works.keys()]).toEqual(["old"]);
});

test("a file is not taken for saved where the person or the disk did not want it", async () => {
  const answers = [
    () => ({ kind: "given-up" }) as const,
    () => {
      throw new Error("The disk is full.");
    },
  ];
  for (const answer of answers) {
    const workbench = new Workbench(testTools(answer));
    await workbench.newForms({ unitName: "某单位", year: 2024, projects: 1 });
    const [file] = workbench.state.files;
    await workbench.save(file!);
    expect(file!.state.unsaved).toBe(true);
  }
});

test("closing the shown file shows its neighbour, and the last one the start", async () => {
  const workbench = new Workbench(testTools());
  await workbench.openExample();
  await workbench.newForms({ unitName: "某单位", year: 2024, projects: 1 });
  const [example, forms] = workbench.state.files;
  await workbench.close(forms!);
  expect(workbench.state.shown).toEqual({ file: example!.id });
  await workbench.close(example!);
  expect([workbench.state.shown, workbench.state.files]).toEqual(["landing", []]);
});
