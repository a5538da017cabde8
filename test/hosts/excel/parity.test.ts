import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/app/check";
import { coverageOf } from "../../../src/app/session/coverage";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { printRef } from "../../../src/core/grid/address";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { isCellError } from "../../../src/core/grid/snapshot";
import { ExcelWorkbook } from "../../../src/hosts/excel/excel-workbook";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { openInMemory } from "../../excel-host/in-memory";
import { sharedFile } from "../../support/cases/shared-folder";
import { IS_FULL } from "../../support/drawn";
import { plantedWorkbooks } from "../../support/planting/planted-workbooks";

jest.setTimeout(600_000);

/** All of them where tests take their time. */
const PLANTED = IS_FULL ? 200 : 8;

interface Found {
  /** Findings in words, sorted. */
  readonly findings: readonly string[];
  /** Rules that are shown as passed. */
  readonly passed: ReadonlySet<string>;
}

function found(workbook: WorkbookSnapshot): Found {
  const check = checkWorkbook(workbook, DEFAULT_PACK);
  const words = check.findings.map(
    ({ rule, severity, at, message }) => `${rule}: ${severity} ${at ? printRef(at) : ""} ${message}`,
  );
  return { findings: words.sort(), passed: new Set(coverageOf(check).passed.map(({ rule }) => rule)) };
}

/** What the pane finds in a file that is open in Excel: with the merged areas of a copy, and without. */
async function inPane(bytes: Uint8Array): Promise<{ readonly withCopy: Found; readonly without: Found }> {
  const excel = openInMemory({ workbook: bytes });
  try {
    const host = new ExcelWorkbook();
    return { withCopy: found(await host.readWithMerges()), without: found(await host.read()) };
  } finally {
    excel.close();
  }
}

/** How the pane differs from the command line; without a copy a finding may be missing where its rule is not called passed. */
async function differences(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings: expected } = found(await XlsxFileWorkbook.open(bytes).read());
  const { withCopy, without } = await inPane(bytes);
  const ruleOf = (finding: string): string => finding.slice(0, finding.indexOf(":"));
  return [
    ...[...withCopy.findings, ...without.findings]
      .filter((one) => !expected.includes(one))
      .map((one) => `more: ${one}`),
    ...expected.filter((one) => !withCopy.findings.includes(one)).map((one) => `missing: ${one}`),
    ...expected
      .filter((one) => !without.findings.includes(one) && without.passed.has(ruleOf(one)))
      .map((one) => `passed without a copy: ${one}`),
  ];
}

const FILES = ["自评表-示例.xlsx", "自评表-规范.xlsx"].map((name) =>
  join(import.meta.dirname, "../../../examples", name),
);

const SEEDS = ["seed-2023.xlsx", "seed-2023-libreoffice.xlsx"].flatMap(
  (name) => sharedFile(`cases/seed/${name}`) ?? [],
);

test.each([...FILES, ...SEEDS])("pane and command line find the same in %s", async (file) => {
  expect(await differences(readFileSync(file))).toEqual([]);
});

test(`pane and command line find the same in ${PLANTED} workbooks with a fault each`, async () => {
  const differing: Record<string, readonly string[]> = {};
  for (const { name, workbook } of plantedWorkbooks(20241123, PLANTED)) {
    const different = await differences(createWorkbookBytes(workbook.sheets.map(designOf)));
    if (different.length > 0) differing[name] = different;
  }
  expect(differing).toEqual({});
});

/** The sheet as it is, with nothing of its looks but the number formats. */
function designOf({ name, cells, merges }: SheetSnapshot): SheetDesign {
  return {
    name,
    columnWidths: [],
    rowHeights: {},
    merges: merges === "unknown" ? [] : merges,
    cells: cells.map(({ row, column, value, formula, format }) => ({
      row,
      column,
      ...(value !== null && !isCellError(value) && { value }),
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && { style: { format } }),
    })),
  };
}
