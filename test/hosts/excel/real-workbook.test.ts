import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/app/check";
import { marksOf } from "../../../src/app/mark";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { blankForms } from "../../../src/catalogue/forms/canonical";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { ExcelTests, type OpenExcel } from "./open-excel";

const EXAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/自评表-示例.xlsx"));

const excel = new ExcelTests();
let open: OpenExcel;

beforeAll(() => excel.start());
afterAll(() => excel.closeAll());
afterEach(() => open.close());

test("Excel gives the example as its file does, but for merged areas", async () => {
  open = await excel.open({ workbook: EXAMPLE });
  const ofFile = await XlsxFileWorkbook.open(EXAMPLE).read();
  expect(withoutMerges(await open.workbook.read())).toEqual(withoutMerges(ofFile));
});

test("the example has the same findings in Excel as in its file, but for those that hang on merged areas", async () => {
  open = await excel.open({ workbook: EXAMPLE, excelApi: "1.9" });
  const ofFile = checkWorkbook(await XlsxFileWorkbook.open(EXAMPLE).read(), DEFAULT_PACK).findings;
  const inExcel = checkWorkbook(await open.workbook.read(), DEFAULT_PACK).findings;
  // A blank cell may lie under a merged one, so nothing is said of blanks where nobody can tell.
  const certain = ofFile.filter(({ rule }) => rule !== "indicator-incomplete");
  expect(brief(inExcel.filter(({ rule }) => rule !== "indicator-incomplete"))).toEqual(brief(certain));
  expect(brief(ofFile)).toEqual(expect.arrayContaining(brief(inExcel)));
});

test("checking and marking ten projects stays within the budget of trips and bytes", async () => {
  open = await excel.open({ workbook: blankForms({ year: 2024, unitName: "某单位", projects: 10 }) });
  const before = open.host.state();
  open.host.traffic.reset();
  const snapshot = await open.workbook.read();
  await open.workbook.mark(marksOf(checkWorkbook(snapshot, DEFAULT_PACK).findings, snapshot));
  const { roundTrips, reads, requestBytes, responseBytes } = open.host.traffic.counts;
  expect(roundTrips).toBeLessThanOrEqual(4);
  expect(reads).toBe(2);
  expect((requestBytes + responseBytes) / 1024).toBeLessThan(400);
  await open.workbook.clearMarks();
  expect(open.host.state()).toBe(before);
});

function withoutMerges({ sheets }: WorkbookSnapshot): unknown {
  return sheets.map(({ name, hidden, cells }) => ({ name, hidden, cells }));
}

function brief(findings: ReturnType<typeof checkWorkbook>["findings"]): readonly unknown[] {
  return findings.map(({ rule, at, message }) => ({ rule, at, message }));
}
