import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { HostError } from "../../../src/app/ports";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { testFile } from "./packages";

const FORMS = createWorkbookBytes(designForms(contradictions2023));

/** What a file opened anew reads and shows. */
async function opened(bytes: Uint8Array) {
  const workbook = XlsxFileWorkbook.open(bytes);
  return [await workbook.read(), await workbook.view()];
}

test("reading and showing go sheet by sheet, and come to the same", async () => {
  const workbook = XlsxFileWorkbook.open(FORMS);
  const sheets = (await XlsxFileWorkbook.open(FORMS).read()).sheets.length;
  expect([...workbook.readSteps()]).toHaveLength(sheets);
  // Each is read, then each is shown.
  expect([...workbook.viewSteps()]).toHaveLength(2 * sheets);
  const view = await workbook.view();
  expect([await workbook.read(), view]).toEqual(await opened(FORMS));
  expect(await workbook.view()).toEqual(view);
});

test("what is changed between two steps is read as it is afterwards", async () => {
  for (const way of ["readSteps", "viewSteps"] as const) {
    const workbook = XlsxFileWorkbook.open(FORMS);
    const steps = workbook[way]();
    steps.next();
    const { sheets } = await workbook.read();
    const [first, last] = [sheets[0]!, sheets.at(-1)!];
    const { row, column, value } = first.cells[0]!;
    await workbook.apply([{ at: { sheet: first.name, row, column }, expect: { value }, write: { value: "改了" } }]);
    steps.next();
    await workbook.removeSheet(last.name);
    for (const step of steps) expect(step).toBeUndefined();
    expect([await workbook.read(), await workbook.view()]).toEqual(await opened(workbook.toBytes()));
  }
});

test("a broken sheet is the trouble of its step", () => {
  const workbook = XlsxFileWorkbook.open(testFile({ sheets: { 好的: "", 坏的: '<row r="1"><c r="A1">' } }));
  const steps = workbook.readSteps();
  steps.next();
  expect(() => steps.next()).toThrow(HostError);
});
