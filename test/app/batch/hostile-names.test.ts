import { lettersOf } from "../../../src/app/batch/letter";
import { sarifNotification, sarifResults } from "../../../src/app/batch/sarif";
import { readSummary, summarySheets } from "../../../src/app/batch/summary";
import type { BatchResult } from "../../../src/app/batch/unit-result";
import { nameForFile } from "../../../src/app/file-name";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { batchPage } from "../../../src/render/batch-page";
import { makeCounty } from "../../../tools/county/county";
import { batchOf } from "./made-batch";

const NAMES = [
  "\u202exslx.局政财县某",
  "某\u200b县\u2060财\ufeff政局",
  "某局\u0007\u001b[31m\u0000",
  "<script>alert(1)</script>&\"'",
  "=cmd|' /C calc'!A0",
  "甲".repeat(40_000),
];
/** What turns, hides or steers: nowhere in what people read. */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Bidi_Control}|[\u200b\u2060\ufeff]/u;

const { units } = makeCounty({ units: NAMES.length, seed: 3 });
const plain = batchOf(units);
/** A batch whose units, files, sheets and labels have such names. */
const batch: BatchResult = {
  ...plain,
  units: plain.units.map(({ checked, facts }, at) => {
    const name = NAMES[at]!;
    const findings = checked.findings.map((one) => ({
      ...one,
      label: `${one.label}${name}`,
      sheet: one.sheet && `${one.sheet}${name}`,
    }));
    return { checked: { ...checked, unit: at % 2 === 0 ? name : null, file: `报送/${name}.xlsx`, findings }, facts };
  }),
  failed: NAMES.map((name) => ({ file: `报送/${name}.xlsx`, error: { code: "damaged", message: "文件已损坏。" } })),
};

test("a summary of hostile names is written, shows none of their tricks, and knows its rows again", async () => {
  const sheets = summarySheets(batch, { sample: { random: 3, seed: 1 } });
  const snapshot = await XlsxFileWorkbook.open(createWorkbookBytes(sheets)).read();
  for (const { name, cells } of snapshot.sheets) {
    const last = Math.max(...cells.filter(({ row }) => row === 0).map(({ column }) => column));
    const keys = cells.find(({ row, value }) => row === 0 && value === "键")?.column ?? last;
    for (const { column, value, formula } of cells.filter((cell) => cell.column < keys)) {
      expect([name, column, typeof value === "string" && UNSEEN.test(value)]).toEqual([name, column, false]);
      // A name that looks like a formula stays a text.
      expect(formula ?? "HYPERLINK(").toMatch(/^(?:HYPERLINK|IF)\(/);
    }
  }
  const first = snapshot.sheets.find(({ name }) => name === "汇总")!;
  const hand = first.cells.find(({ row, value }) => row === 0 && value === "备注（人工）")!.column;
  const typed = NAMES.map((_, at) => ({ row: at + 1, column: hand, value: `请第 ${at + 1} 家\u202e补报` }));
  const others = first.cells.filter(({ row, column }) => column !== hand || row === 0);
  const sheetsSince = snapshot.sheets.map((one) => (one === first ? { ...one, cells: [...others, ...typed] } : one));
  const earlier = readSummary({ sheets: sheetsSince })!;
  const again = snapshotOfDesign([...summarySheets(batch, { sample: { random: 3, seed: 1 }, earlier })]);
  const kept = again.sheets[0]!.cells.filter(({ row, column }) => row > 0 && column === hand && row <= NAMES.length);
  expect(kept.map(({ value }) => value)).toEqual(typed.map(({ value }) => value));
});

test("the page and the letters show none of their tricks either", () => {
  const page = batchPage(batch, "hunan@1");
  expect(UNSEEN.test(page)).toBe(false);
  expect(page).not.toContain("<script>alert");
  const letters = lettersOf(batch, undefined);
  expect(letters.length).toBeGreaterThan(0);
  expect(UNSEEN.test(JSON.stringify(letters))).toBe(false);
});

test("names of files are made of what can be seen in them; a log holds any name", () => {
  expect(NAMES.map((name) => nameForFile(name, 12))).toEqual([
    "xslx.局政财县某",
    "某县财政局",
    "某局[31m",
    "scriptalert(",
    "=cmd' CcalcA0".replace("Ccalc", "C calc").slice(0, 12),
    "甲".repeat(12),
  ]);
  expect(nameForFile("\ud800某局", 12)).toBe("某局");
  const { checked } = batch.units[0]!;
  const log = JSON.stringify([
    sarifNotification({ file: "\ud800某局.xlsx", error: { code: "damaged", message: "文件已损坏。" } }),
    ...sarifResults(checked),
  ]);
  expect(log).toContain('"uri":"%E6%9F%90%E5%B1%80.xlsx"');
});
