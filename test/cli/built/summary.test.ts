import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { readCheckJson } from "./check-schema";
import { CLEAN, everythingIn, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();

/** The rows of a sheet as lists of values. */
async function rowsOf(file: string): Promise<Record<string, unknown[][]>> {
  const { sheets } = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(join(folder(), file)))).read();
  return Object.fromEntries(
    sheets.map(({ name, cells }) => {
      const rows: unknown[][] = [];
      for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value;
      return [name, rows];
    }),
  );
}

describe("jihe check of several files --format xlsx", () => {
  beforeEach(() => {
    mkdirSync(join(folder(), "来"));
    copyFileSync(FAULTY, join(folder(), "来/错.xlsx"));
    copyFileSync(CLEAN, join(folder(), "来/好.xlsx"));
    writeFileSync(join(folder(), "来/坏.xlsx"), "");
    writeFileSync(join(folder(), "来/旧.doc"), "");
  });

  test("writes the sheets of a summary, which agree with the JSON", async () => {
    const { status, stdout, stderr } = jihe(["check", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "结果已写入 汇总.xlsx\n" });
    expect(stderr).toMatch(/^无法检查 来\/坏\.xlsx/);
    const sheets = await rowsOf("汇总.xlsx");
    const { 汇总: units = [], 按单位: list = [], 按规则: rules = [], 未能读取: unread = [] } = sheets;
    const { workbooks, passedOver } = readCheckJson(jihe(["check", "来", "--format", "json"], folder()).stdout);
    const checked = workbooks.flatMap((one) => ("error" in one ? [] : [one]));
    const column = (title: string): number => units[0]!.indexOf(title);
    expect(
      units.slice(1, 1 + checked.length).map((row) => [row[column("单位")], row[column("错误")], row[column("核实")]]),
    ).toEqual(checked.map(({ unit, counts }) => [unit, counts.error, counts.warning]));
    const faulty = checked.find(({ file }) => file === "来/错.xlsx")!;
    expect(list.slice(1).map((row) => [row[2], row[4]])).toEqual(
      faulty.findings.map(({ sheet, cell, message }) => [sheet ? `${sheet}!${cell}` : undefined, message]),
    );
    expect(new Set(rules.slice(1).map((row) => row[7]))).toEqual(new Set(faulty.rules.failed));
    expect(rules.slice(1).reduce((sum, row) => sum + Number(row[4]), 0)).toBe(faulty.findings.length);
    expect(unread.slice(1).map(([file]) => file)).toEqual(["来/坏.xlsx", "来/旧.doc"]);
    expect(passedOver).toEqual([{ file: "来/旧.doc", why: "old-format" }]);
  });

  test.each(["--prior", "--before"])("%s with a file that cannot be read ends with 2", (option) => {
    mkdirSync(join(folder(), "只有好的"));
    copyFileSync(CLEAN, join(folder(), "只有好的/好.xlsx"));
    const run = (other: string) => jihe(["check", "只有好的", option, other, "--format", "json"], folder());
    expect(run("只有好的").status).toBe(0);
    expect(run("来")).toMatchObject({ status: 2, stderr: expect.stringContaining("没有读取 来/坏.xlsx") as string });
  });

  test("the forms of two units in the folder of a set are a line each", async () => {
    jihe(["check", "--set", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    const { 汇总: units = [] } = await rowsOf("汇总.xlsx");
    const files = units.slice(1, 3).map((row) => row[units[0]!.indexOf("文件")]);
    expect(files.sort()).toEqual(["来/好.xlsx", "来/错.xlsx"]);
  });

  test("a set is one line", async () => {
    rmSync(join(folder(), "来/好.xlsx"));
    mkdirSync(join(folder(), "来/补充"));
    copyFileSync(FAULTY, join(folder(), "来/补充/错.xlsx"));
    jihe(["check", "--set", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    const { 汇总: units = [], 按单位: list = [] } = await rowsOf("汇总.xlsx");
    expect(units[1]![units[0]!.indexOf("文件")]).toBe("来");
    expect(list.some((row) => String(row[2]).startsWith("[错.xlsx]附件1!"))).toBe(true);
  });

  test("a second run keeps its own file, and refuses another", async () => {
    const run = () => jihe(["check", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    run();
    const first = readFileSync(join(folder(), "汇总.xlsx"));
    run();
    expect(readFileSync(join(folder(), "汇总.xlsx")).equals(first)).toBe(true);
    copyFileSync(CLEAN, join(folder(), "汇总.xlsx"));
    const { status, stderr } = run();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "jihe：汇总.xlsx 已经存在，不是汇总表，没有覆盖。请移走或换一个文件名\n",
    });
    expect(readFileSync(join(folder(), "汇总.xlsx")).equals(readFileSync(CLEAN))).toBe(true);
  });

  test("refuses a name that is no .xlsx, and a checked file", () => {
    for (const out of ["汇总.txt", "来/好.xlsx"]) {
      const { status, stdout } = jihe(["check", "来", "--format", "xlsx", "--out", out], folder());
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    }
    expect(everythingIn(folder())).toEqual(["来", "来/坏.xlsx", "来/好.xlsx", "来/旧.doc", "来/错.xlsx"].sort());
    expect(readFileSync(join(folder(), "来/好.xlsx")).equals(readFileSync(CLEAN))).toBe(true);
  });
});
