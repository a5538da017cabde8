import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { toA1 } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { throughEveryDoor } from "../../support/every-door";
import { ODD_FILES } from "../../support/odd-files";
import { savedByLibreOffice } from "../../support/libreoffice";
import { commandOf, LIBREOFFICE, OPENPYXL, testWith } from "../../support/other-programs";
import { partOf } from "./packages";

/** Ten workbooks go through every door, and the other programs take their time to start. */
jest.setTimeout(180_000);

const DESIGNS: readonly SheetDesign[] = [
  {
    name: "附件1",
    columnWidths: [30, 12],
    rowHeights: { 0: 30 },
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    page: {
      orientation: "portrait",
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      footer: "— &P —",
      breaksBefore: [3],
      fitToWidth: true,
    },
    cells: [
      {
        row: 0,
        column: 0,
        value: "标题 <&>",
        style: { font: { name: "黑体", size: 16, bold: true, color: "333333" }, border: true, horizontal: "center" },
      },
      { row: 1, column: 0, value: "=文字", style: { fill: "FFF2CC", wrap: true } },
      { row: 1, column: 1, value: 0.125, style: { format: "0.00%" } },
      { row: 2, column: 0, value: " 两边 " },
      { row: 2, column: 1, formula: "B2*2", style: { format: '0.000"倍"' } },
      { row: 3, column: 1, value: true },
    ],
  },
  {
    name: "it's 2",
    columnWidths: [],
    rowHeights: {},
    merges: [],
    cells: [{ row: 0, column: 0, formula: `IF(附件1!B3>0,"有","无")` }],
  },
];

/** A file that went through everything we do: made, marked, edited, extended. */
async function madeFile(): Promise<Uint8Array> {
  const workbook = XlsxFileWorkbook.create(DESIGNS);
  await workbook.mark([
    { sheet: "附件1", area: { top: 1, left: 0, bottom: 1, right: 1 }, severity: "error", rules: ["a-b", "c-d"] },
    { sheet: "附件1", area: { top: 3, left: 1, bottom: 3, right: 1 }, severity: "advice", rules: ["e"] },
  ]);
  await workbook.apply([
    { at: { sheet: "附件1", row: 1, column: 1 }, expect: { value: 0.125 }, write: { value: 0.25 } },
    {
      at: { sheet: "附件1", row: 9, column: 3 },
      expect: { value: null },
      write: { value: "一\n二\u0007" },
      format: "@",
    },
  ]);
  await workbook.addSheet({ ...DESIGNS[1]!, cells: [{ row: 0, column: 0, formula: "附件1!B3*10" }] });
  return workbook.toBytes();
}

/** Cells by sheet and address, as we read them. */
async function valuesOf(file: Uint8Array): Promise<Record<string, unknown>> {
  const { sheets } = await XlsxFileWorkbook.open(file).read();
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }) => cells.map((cell) => [`${name}!${toA1(cell)}`, cell.value])),
  );
}

test("exceljs reads what we wrote", async () => {
  const workbook = new ExcelJS.Workbook();
  const file = await madeFile();
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(["附件1", "it's 2", "it's 2 (2)"]);
  const sheet = workbook.getWorksheet("附件1")!;
  expect(sheet.getCell("A1")).toMatchObject({
    value: "标题 <&>",
    isMerged: true,
    font: { name: "黑体", bold: true, size: 16 },
  });
  expect(sheet.getCell("A2").value).toBe("=文字");
  expect(sheet.getCell("B2")).toMatchObject({ value: 0.25, numFmt: "0.00%" });
  expect(sheet.getCell("B3")).toMatchObject({ formula: "B2*2", result: 0.5, numFmt: '0.000"倍"' });
  expect(workbook.getWorksheet("it's 2 (2)")!.getCell("A1").result).toBe(5);
  const rules = (
    sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[]; priority: number }[] }[] }
  ).conditionalFormattings;
  expect(rules.map(({ ref, rules: [rule] }) => [ref, rule?.priority, rule?.formulae[0]])).toEqual([
    ["A2:B2", 1, 'N("JIHE:a-b c-d")=0'],
    ["B4", 2, 'N("JIHE:e")=0'],
  ]);
});

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "jihe-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What keeps openpyxl from reading files of a folder, and parts that Expat does not find well-formed. */
const PROBE = `
import os, sys, zipfile, xml.parsers.expat, openpyxl
for name in sorted(os.listdir(sys.argv[1])):
    path = os.path.join(sys.argv[1], name)
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                try: xml.parsers.expat.ParserCreate().Parse(archive.read(part), True)
                except Exception as fault: print(name, part, fault)
    if name.endswith(".xlsx"):
        try: [row for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows()]
        except Exception as fault: print(name, repr(fault))
`;

testWith(
  OPENPYXL,
  "openpyxl reads all that is written into oddly written files, and every part of it is well-formed",
  async () => {
    const made: Record<string, Uint8Array> = {};
    for (const [name, make] of Object.entries(ODD_FILES)) {
      // Only names get into the Word report.
      const { written, word } = await throughEveryDoor(make(), name.startsWith("names") ? "all" : "workbook");
      for (const [door, bytes] of Object.entries(written)) made[`${name}.${door}.xlsx`] = bytes;
      if (word) made[`${name}.docx`] = word;
    }
    const faults = inFolder((folder) => {
      for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes);
      return execFileSync(commandOf(OPENPYXL), ["-c", PROBE, folder], { encoding: "utf8" });
    });
    expect(faults).toBe("");
  },
);

testWith(OPENPYXL, "openpyxl reads what we wrote", async () => {
  const script = [
    "import json, openpyxl, sys",
    "book = openpyxl.load_workbook(sys.argv[1], data_only=True)",
    "print(json.dumps({f'{s.title}!{c.coordinate}': c.value for s in book for row in s.iter_rows() for c in row if c.value is not None}))",
  ].join("\n");
  const file = await madeFile();
  const read = inFolder((folder) => {
    writeFileSync(join(folder, "in.xlsx"), file);
    const words = ["-c", script, join(folder, "in.xlsx")];
    return JSON.parse(execFileSync(commandOf(OPENPYXL), words, { encoding: "utf8" })) as Record<string, unknown>;
  });
  expect(read).toEqual({ ...(await valuesOf(file)), "附件1!D10": read["附件1!D10"] });
});

testWith(LIBREOFFICE, "LibreOffice reads what we wrote, and our marks are still found in what it saves", async () => {
  const file = await madeFile();
  const saved = savedByLibreOffice(file);
  const values = await valuesOf(file);
  const savedValues = await valuesOf(saved);
  for (const [cell, value] of Object.entries(values))
    if (cell !== "附件1!D10") expect([cell, savedValues[cell]]).toEqual([cell, value]);
  const workbook = XlsxFileWorkbook.open(saved);
  expect(await workbook.clearMarks()).toBe(2);
  expect(partOf(workbook.toBytes(), "xl/worksheets/sheet1.xml")).not.toContain("JIHE");
});

testWith(LIBREOFFICE, "LibreOffice works out what we leave to it", async () => {
  const workbook = XlsxFileWorkbook.create(DESIGNS);
  const { awaitingRecalculation } = await workbook.apply([
    {
      at: { sheet: "附件1", row: 1, column: 1 },
      expect: { value: 0.125 },
      write: { formula: "YEAR(DATE(2023,5,1))" },
    },
  ]);
  expect(awaitingRecalculation.map(toA1)).toEqual(["B2", "B3", "A1"]);
  const values = await valuesOf(savedByLibreOffice(workbook.toBytes()));
  expect([values["附件1!B2"], values["附件1!B3"], values["it's 2!A1"]]).toEqual([2023, 4046, "有"]);
});
