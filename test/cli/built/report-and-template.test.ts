import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planReport } from "../../../src/app/report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import * as reportSheet from "../../../src/render/report-sheet";
import { onlyChecked } from "./check-schema";
import { CLEAN, everythingIn, expectOneLine, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();

async function read(file: string): Promise<WorkbookSnapshot> {
  return XlsxFileWorkbook.open(new Uint8Array(readFileSync(join(folder(), file)))).read();
}

describe("jihe report", () => {
  test("adds the sheet behind the others, of formulas, and says what is left to a person", async () => {
    const { status, stdout, stderr } = jihe(["report", CLEAN, "--out", "报告.xlsx"], folder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^自评报告已写在工作表“自评报告”，共 \d+ 段\n/);
    const { sheets } = await read("报告.xlsx");
    const original = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(CLEAN))).read();
    expect(sheets.slice(0, -1)).toEqual(original.sheets);
    const written = sheets.at(-1);
    expect(written?.name).toBe("自评报告");
    const cells = written?.cells ?? [];
    expect(cells.some(({ formula }) => formula?.includes("附件2"))).toBe(true);
    const { gaps, frozenRows } = planReport(readSubmission(original, DEFAULT_PACK), reportSheet);
    expect(gaps).toBeGreaterThan(5);
    expect(stdout).toContain(`有 ${gaps} 处要由人填写`);
    expect(stdout).toContain(frozenRows > 0 ? `有 ${frozenRows} 行是固定文字` : "数字都是公式");
    expect(stdout).toMatch(/已写入 报告\.xlsx\n$/);
  });

  test("asked again, it makes a sheet of another name and leaves the first alone", async () => {
    jihe(["report", CLEAN, "--out", "一.xlsx"], folder());
    const { stdout } = jihe(["report", "一.xlsx", "--out", "二.xlsx"], folder());
    expect(stdout).toContain("工作表“自评报告 (2)”");
    const first = (await read("一.xlsx")).sheets.find(({ name }) => name === "自评报告");
    expect((await read("二.xlsx")).sheets.find(({ name }) => name === "自评报告")).toEqual(first);
  });

  test("gives the same bytes again", () => {
    jihe(["report", FAULTY, "--out", "一.xlsx"], folder());
    jihe(["report", FAULTY, "--out", "二.xlsx"], folder());
    expect(readFileSync(join(folder(), "一.xlsx")).equals(readFileSync(join(folder(), "二.xlsx")))).toBe(true);
  });

  test("says that Word comes later", () => {
    const { status, stderr } = jihe(["report", CLEAN, "--out", "报告.docx"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain("Word");
    expect(everythingIn(folder())).toEqual([]);
  });
});

describe("jihe template", () => {
  test("writes blank forms that are recognised again", () => {
    const words = ["template", "--year", "2025", "--unit", " 某市水务局 ", "--projects", "2", "--out", "空表.xlsx"];
    const { status, stdout, stderr } = jihe(words, folder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe("已写入 空表.xlsx：附件1、附件2、附件3-1、附件3-2、附件4\n");
    const { unit, year, forms } = onlyChecked(jihe(["check", "空表.xlsx", "--format", "json"], folder()).stdout);
    expect({ unit, year, forms: forms.length }).toEqual({ unit: "某市水务局", year: 2025, forms: 5 });
  });

  test.each([
    ["--year", "24", /--year .*不能是 24，应为 2000 至 2099 的整数/],
    ["--projects", "0", /--projects .*不能是 0，应为 1 至/],
    ["--unit", "  ", /单位名称不能为空/],
    ["--out", "空表.xls", /应以 \.xlsx 结尾/],
  ])("refuses %s %s", (option, value, says) => {
    const words = { "--year": "2025", "--unit": "某单位", "--projects": "1", "--out": "空表.xlsx", [option]: value };
    const { status, stderr } = jihe(["template", ...Object.entries(words).flat()], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
    expect(everythingIn(folder())).toEqual([]);
  });
});
