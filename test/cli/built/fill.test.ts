import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { parseA1 } from "../../../src/core/grid/address";
import type { Cell } from "../../../src/core/grid/snapshot";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { onlyChecked } from "./check-schema";
import { everythingIn, expectOneLine, jihe, useFolder } from "./jihe";

const folder = useFolder();
const RATE = { sheet: "附件1", cell: "F5" };
const TOTAL = { sheet: "附件1", cell: "F7" };
const EXECUTION_RATE = { sheet: "附件2", cell: "H5" };

/** The clean example with two computed cells blank and a total that is wrong. */
function writeUnfinished(): void {
  const sheets = designForms(clean2024).map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const is = (place: { sheet: string; cell: string }): boolean => {
        const at = parseA1(place.cell);
        return sheet.name === place.sheet && at?.row === cell.row && at.column === cell.column;
      };
      const { value, ...blank } = cell;
      if (is(RATE) || is(EXECUTION_RATE)) return blank;
      return is(TOTAL) ? { ...blank, value: 9.99 } : { ...blank, ...(value === undefined ? {} : { value }) };
    }),
  }));
  writeFileSync(join(folder(), "表.xlsx"), createWorkbookBytes(sheets));
}

async function cellIn(file: string, { sheet, cell }: { sheet: string; cell: string }): Promise<Cell | undefined> {
  const { sheets } = await XlsxFileWorkbook.open(new Uint8Array(await readFile(join(folder(), file)))).read();
  const at = parseA1(cell);
  return sheets
    .find(({ name }) => name === sheet)
    ?.cells.find(({ row, column }) => row === at?.row && column === at.column);
}

describe("jihe fill", () => {
  beforeEach(writeUnfinished);

  test("fills blanks with formulas and shows each before and after", async () => {
    const { status, stdout, stderr } = jihe(["fill", "表.xlsx", "--out", "填.xlsx"], folder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^填充 2 格：\n/);
    expect(stdout).toMatch(/附件1!F5 {2}.*控制率.*：（空） → 0\.9444 {2}=IF\(N\(B5\)=0,"",D5\/B5\)\n/);
    expect(stdout).toMatch(/附件2!H5 {2}.*执行率.*：（空） → 0\.97\d+ {2}=IF\(N\(E5\)=0,"",F5\/E5\)\n/);
    expect(stdout).toMatch(/已写入 填\.xlsx\n$/);
    expect(await cellIn("填.xlsx", RATE)).toMatchObject({ formula: 'IF(N(B5)=0,"",D5/B5)', format: "0.00%" });
    expect((await cellIn("填.xlsx", RATE))?.value).toBeCloseTo(17 / 18, 10);
    expect(await cellIn("填.xlsx", TOTAL)).toMatchObject({ value: 9.99 });
    expect(await cellIn("表.xlsx", RATE)).toBeUndefined();
  });

  test("--replace corrects what differs, --as value writes values", async () => {
    const { status, stdout } = jihe(["fill", "表.xlsx", "--out", "填.xlsx", "--replace", "--as", "value"], folder());
    expect(status).toBe(0);
    expect(stdout).toMatch(/附件1!F7 {2}.*三公经费.*：9\.99 → 2\.65\n/);
    expect(await cellIn("填.xlsx", TOTAL)).toMatchObject({ value: 2.65 });
    expect((await cellIn("填.xlsx", TOTAL))?.formula).toBeUndefined();
    expect(await cellIn("填.xlsx", RATE)).toMatchObject({ value: 0.9444 });
    const { counts, fills } = onlyChecked(jihe(["check", "填.xlsx", "--format", "json"], folder()).stdout);
    expect({ errors: counts.error, fills }).toEqual({ errors: 0, fills: [] });
  });

  test("--dry-run shows the same and writes nothing, wherever it should go", () => {
    const preview = jihe(["fill", "表.xlsx", "--dry-run"], folder());
    expect(preview.status).toBe(0);
    expect(preview.stdout).toMatch(/^填充 2 格：[\s\S]*仅预览，没有写文件\n$/);
    expect(jihe(["fill", "表.xlsx", "--dry-run", "--out", "填.xlsx"], folder()).stdout).toBe(preview.stdout);
    expect(everythingIn(folder())).toEqual(["表.xlsx"]);
  });

  test("changes a file in place only where --out names it", async () => {
    expect(jihe(["fill", "表.xlsx", "--out", "表.xlsx"], folder()).status).toBe(0);
    expect((await cellIn("表.xlsx", RATE))?.formula).toBeDefined();
    expect(everythingIn(folder())).toEqual(["表.xlsx"]);
  });

  test("says so where nothing is left to fill", () => {
    jihe(["fill", "表.xlsx", "--out", "填.xlsx", "--replace"], folder());
    const { status, stdout } = jihe(["fill", "填.xlsx", "--out", "再填.xlsx", "--replace"], folder());
    expect(status).toBe(0);
    expect(stdout).toBe("没有可填充的格子\n已写入 再填.xlsx\n");
  });

  test("asks for --out", () => {
    const { status, stderr } = jihe(["fill", "表.xlsx"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain("--out");
  });
});
