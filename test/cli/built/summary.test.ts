import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
  });

  test("writes 汇总, 问题清单 and 按规则, which agree with the JSON", async () => {
    const { status, stdout, stderr } = jihe(["check", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "结果已写入 汇总.xlsx\n" });
    expect(stderr).toMatch(/^无法检查 来\/坏\.xlsx/);
    const { 汇总: units = [], 问题清单: list = [], 按规则: rules = [] } = await rowsOf("汇总.xlsx");
    const { workbooks } = readCheckJson(jihe(["check", "来", "--format", "json"], folder()).stdout);
    const expected = workbooks.map((one) =>
      "error" in one
        ? [one.file, `无法检查：${one.error.message}`]
        : [
            one.file,
            one.unit,
            one.year,
            ...["error", "warning", "advice", "accepted"].map((key) => one.counts[key as "error"]),
          ],
    );
    const dense = (row: unknown[]): unknown[] => row.filter((value) => value !== undefined);
    expect(units.slice(1).map((row) => dense(row).slice(0, row[1] === undefined ? 2 : 7))).toEqual(expected);
    const faulty = workbooks.find(({ file }) => file === "来/错.xlsx");
    if (!faulty || "error" in faulty) throw new Error("错.xlsx was not checked.");
    expect(list.slice(1).map(([file, , , place, , message]) => [file, place, message])).toEqual(
      faulty.findings.map(({ sheet, cell, message }) => [
        "来/错.xlsx",
        sheet ? `${sheet}!${cell}` : undefined,
        message,
      ]),
    );
    expect(new Set(rules.slice(1).map((row) => row[5]))).toEqual(new Set(faulty.rules.failed));
    expect(rules.slice(1).reduce((sum, row) => sum + Number(row[3]), 0)).toBe(faulty.findings.length);
  });

  test("a set is one line", async () => {
    jihe(["check", "--set", "来", "--format", "xlsx", "--out", "汇总.xlsx"], folder());
    const { 汇总: units = [], 问题清单: list = [] } = await rowsOf("汇总.xlsx");
    expect(units.slice(1).map((row) => row[0])).toEqual(["来", "来/坏.xlsx"]);
    expect(list.some((row) => String(row[3]).startsWith("[错.xlsx]附件1!"))).toBe(true);
  });

  test("refuses a name that is no .xlsx, and a checked file", () => {
    for (const out of ["汇总.txt", "来/好.xlsx"]) {
      const { status, stdout } = jihe(["check", "来", "--format", "xlsx", "--out", out], folder());
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    }
    expect(everythingIn(folder())).toEqual(["来", "来/坏.xlsx", "来/好.xlsx", "来/错.xlsx"].sort());
    expect(readFileSync(join(folder(), "来/好.xlsx")).equals(readFileSync(CLEAN))).toBe(true);
  });
});
