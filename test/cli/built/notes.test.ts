import { unzipSync } from "fflate";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentOfCell } from "../../../src/core/fixing/snapshot-editing";
import { parseA1 } from "../../../src/core/grid/address";
import type { CellValue, SheetSnapshot } from "../../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { onlyChecked, type CheckedJson } from "./check-schema";
import { CLEAN, everythingIn, expectOneLine, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();
const at = (name: string): string => join(folder(), name);
const annotate = (from: string, to: string) => jihe(["check", from, "--format", "xlsx", "--out", to], folder());
const check = (file: string): CheckedJson => onlyChecked(jihe(["check", file, "--format", "json"], folder()).stdout);
const RULE = "procurement-deviates";

/** What a person types into cells of a file. */
async function type(file: string, cells: Readonly<Record<string, CellValue>>): Promise<void> {
  const workbook = XlsxFileWorkbook.open(new Uint8Array(readFileSync(at(file))));
  const { sheets } = await workbook.read();
  const edits = Object.entries(cells).map(([place, value]) => {
    const [sheet = "", cell = ""] = place.split("!");
    const ref = { sheet, ...parseA1(cell)! };
    const before = sheets
      .find(({ name }) => name === sheet)
      ?.cells.find(({ row, column }) => row === ref.row && column === ref.column);
    return { at: ref, expect: contentOfCell(before), write: { value } };
  });
  expect((await workbook.apply(edits)).stale).toEqual([]);
  writeFileSync(at(file), workbook.toBytes());
}

async function notesOf(file: string): Promise<SheetSnapshot> {
  const { sheets } = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(at(file)))).read();
  return sheets.find(({ name }) => name === "校验说明")!;
}

/** The row, counted from one, of a rule's first note. */
async function rowOf(file: string, rule: string): Promise<number> {
  const { cells } = await notesOf(file);
  const key = cells.find(({ value }) => typeof value === "string" && value.startsWith(`JIHE:["${rule}"`));
  return key!.row + 1;
}

/** The clean example with procurement far over its budget, which a person may have reason for. */
async function withDeviation(file: string): Promise<void> {
  copyFileSync(CLEAN, at(file));
  await type(file, { "附件1!F25": 171.16 });
}

describe("jihe check FILE --format xlsx", () => {
  test("adds 校验说明 and leaves every other sheet to the byte", async () => {
    const { status, stdout, stderr } = annotate(FAULTY, "说明.xlsx");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toMatch(/^识别 4 张表；.*\n合计：错误 .*\n已新建工作表“校验说明”\n已写入 说明\.xlsx\n$/);
    const [before, after] = [FAULTY, at("说明.xlsx")].map((file) => unzipSync(readFileSync(file)));
    for (const [part, bytes] of Object.entries(before!)) {
      if (/worksheets\/sheet\d+\.xml$/.test(part)) expect(after![part]).toEqual(bytes);
    }
    const { findings } = onlyChecked(jihe(["check", FAULTY, "--format", "json"]).stdout);
    const { cells } = await notesOf("说明.xlsx");
    const shown = cells
      .filter(({ column, row, formula }) => column === 2 && row > 2 && formula)
      .map(({ value }) => value);
    const placed = findings.filter(({ sheet }) => sheet !== null);
    expect(shown).toEqual(placed.map(({ sheet, cell }) => `${sheet}!${cell}`));
  });

  test("the sheet changes no result, and is taken for no form", () => {
    annotate(FAULTY, "说明.xlsx");
    const before = onlyChecked(jihe(["check", FAULTY, "--format", "json"]).stdout);
    expect(check("说明.xlsx")).toEqual({ ...before, file: "说明.xlsx" });
  });

  test("asked again there is nothing new, and the bytes stay", () => {
    annotate(FAULTY, "一.xlsx");
    const { stdout } = annotate("一.xlsx", "二.xlsx");
    expect(stdout).toContain("工作表“校验说明”已是最新\n");
    expect(unzipSync(readFileSync(at("二.xlsx")))).toEqual(unzipSync(readFileSync(at("一.xlsx"))));
  });

  test("may replace the file itself", async () => {
    copyFileSync(FAULTY, at("表.xlsx"));
    expect(annotate("表.xlsx", "表.xlsx").status).toBe(1);
    expect((await notesOf("表.xlsx")).cells[0]?.value).toBe("校验说明");
    expect(everythingIn(folder())).toEqual(["表.xlsx"]);
  });

  test.each([
    [["check", FAULTY, "--format", "xlsx"], /要用 --out/],
    [["check", FAULTY, "--format", "xlsx", "--out", "a.txt"], /应以 \.xlsx 结尾/],
    [["check", FAULTY, "--format", "xlsx", "--out", "a.xlsx", "--mark", "b"], /不能与 --mark 同时使用/],
    [["check", "无.xlsx", "--format", "xlsx", "--out", "a.xlsx"], /找不到文件/],
  ])("%j: one Chinese line, nothing written", (words, says) => {
    const { status, stdout, stderr } = jihe(words, folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
    expect(everythingIn(folder())).toEqual([]);
  });
});

describe("a reason on 校验说明", () => {
  const REASON = "追加防汛应急采购，见批复\n（2024）15号";

  beforeEach(async () => {
    await withDeviation("表.xlsx");
    annotate("表.xlsx", "表.xlsx");
    await type("表.xlsx", { [`校验说明!G${await rowOf("表.xlsx", RULE)}`]: REASON });
  });

  const found = ({ findings }: CheckedJson, rule: string) => findings.filter((finding) => finding.rule === rule);

  test("accepts a warning, in JSON, counts and words", () => {
    const result = check("表.xlsx");
    expect(found(result, RULE)).toMatchObject([
      { severity: "warning", accepted: { reason: "追加防汛应急采购，见批复 （2024）15号" } },
    ]);
    const { accepted, error, warning, advice } = result.counts;
    expect(accepted).toBe(1);
    expect(error + warning + advice).toBe(result.findings.length - 1);
    expect(jihe(["check", "表.xlsx"], folder()).stdout).toMatch(/已说明：追加防汛应急采购[\s\S]*已说明 1\n$/);
  });

  test("stays as it was typed when the sheet is brought up to date", async () => {
    expect(annotate("表.xlsx", "新.xlsx").stdout).toContain("写过的说明都保留");
    const row = await rowOf("新.xlsx", RULE);
    const cells = (await notesOf("新.xlsx")).cells.filter((cell) => cell.row === row - 1);
    expect(cells.find(({ column }) => column === 6)?.value).toBe(REASON);
    expect(cells.find(({ column }) => column === 7)?.value).toBe("已说明");
    expect(check("新.xlsx").counts.accepted).toBe(1);
  });

  test("lapses with the figure, stays on the sheet, and can be written anew", async () => {
    const row = await rowOf("表.xlsx", RULE);
    await type("表.xlsx", { "附件1!F25": 180 });
    const lapsed = check("表.xlsx");
    expect(found(lapsed, RULE)).toMatchObject([{ accepted: null }]);
    expect(found(lapsed, "acceptance-lapsed")).toMatchObject([
      { severity: "advice", sheet: "校验说明", cell: `G${row}` },
    ]);
    annotate("表.xlsx", "表.xlsx");
    const texts = (await notesOf("表.xlsx")).cells.map(({ value }) => value);
    expect(texts).toEqual(expect.arrayContaining([REASON, "请重新说明", "数字已变，原来的说明已失效"]));
    await type("表.xlsx", { [`校验说明!G${await rowOf("表.xlsx", RULE)}`]: "再次追加" });
    expect(found(check("表.xlsx"), RULE)).toMatchObject([{ accepted: { reason: "再次追加" } }]);
  });

  test("is needless once the figure is right, and not lost", async () => {
    await type("表.xlsx", { "附件1!F25": 62.5 });
    const result = check("表.xlsx");
    expect(found(result, RULE)).toEqual([]);
    expect(found(result, "acceptance-needless")).toMatchObject([{ severity: "advice", sheet: "校验说明" }]);
    annotate("表.xlsx", "表.xlsx");
    expect((await notesOf("表.xlsx")).cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining([REASON, "问题已不存在"]),
    );
  });
});

test("a reason beside an error is no acceptance: status 1 all the same", async () => {
  annotate(FAULTY, "表.xlsx");
  const before = check("表.xlsx");
  await type("表.xlsx", { [`校验说明!G${await rowOf("表.xlsx", "project-total-mismatch")}`]: "就是这样" });
  const after = check("表.xlsx");
  expect(after.counts).toEqual(before.counts);
  expect(after.findings.every(({ accepted }) => accepted === null)).toBe(true);
  expect(jihe(["check", "表.xlsx"], folder()).status).toBe(1);
});
