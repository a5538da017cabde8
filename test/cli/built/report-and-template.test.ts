import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { planReport } from "../../../src/app/report";
import { planWordReports } from "../../../src/app/word-report";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import * as reportSheet from "../../../src/render/report-sheet";
import { all, partOf, wordsOf } from "../../support/word-document";
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
    expect(stdout).toMatch(
      /^(?:沿用“附件4”里的[^\n]+\n)+（不要其中一处[^\n]+\n自评报告已写在工作表“自评报告”，共 \d+ 段\n/,
    );
    const { sheets } = await read("报告.xlsx");
    const original = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(CLEAN))).read();
    expect(sheets.slice(0, -1)).toEqual(original.sheets);
    const written = sheets.at(-1);
    expect(written?.name).toBe("自评报告");
    const cells = written?.cells ?? [];
    expect(cells.some(({ formula }) => formula?.includes("附件2"))).toBe(true);
    const { gaps, frozenRows } = planReport(readSubmission(original, DEFAULT_PACK), reportSheet);
    expect(gaps).toBeGreaterThan(1);
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

  test("keeps what a person wrote into an earlier report, and says so", async () => {
    const workbook = await reportWithWords("一.xlsx", "主要负责辖区水利工程的建设和管理。");
    writeFileSync(join(folder(), "二.xlsx"), workbook);
    const { stdout } = jihe(["report", "二.xlsx", "--out", "三.xlsx"], folder());
    expect(stdout).toContain("沿用由人填写的 1 段");
    const cells = (await read("三.xlsx")).sheets.at(-1)?.cells ?? [];
    expect(
      cells.some(({ value }) => typeof value === "string" && value.includes("主要负责辖区水利工程的建设和管理。")),
    ).toBe(true);
    const { stdout: told } = jihe(["report", "二.xlsx", "--out", "三.docx"], folder());
    expect(told).toContain("沿用由人填写的 1 段");
    expect(wordsIn("三.docx")).toContain("主要负责辖区水利工程的建设和管理。");
  });

  test("leaves out a text that is named by words of it or by what it is about, and keeps the others", async () => {
    const original = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(CLEAN))).read();
    const { taken } = planWordReports(original, readSubmission(original, DEFAULT_PACK));
    const [first, second, ...others] = taken;
    const words = second!.paragraphs[0]!.slice(2, 12);
    const refusals = ["--without", first!.about, "--without", words];
    const { stdout } = jihe(["report", CLEAN, ...refusals, "--out", "报告.docx"], folder());
    const kept = stdout.split("\n").filter((line) => line.startsWith("沿用"));
    expect(kept).toEqual(others.map(({ about, source }) => `沿用“${source}”里的${about}`));
    expect(wordsIn("报告.docx").join("\n")).not.toContain(words);
  });

  test("words that name no text are told with those that there are, and nothing is written", () => {
    const { status, stderr } = jihe(["report", CLEAN, "--without", "食堂改造", "--out", "报告.docx"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/没有找到要去掉的文字：食堂改造。可以沿用的有 “单位主要职能/);
    expect(everythingIn(folder())).toEqual([]);
  });

  test("writes the report as a Word document, forms behind it, and leaves the workbook alone", async () => {
    const { status, stdout, stderr } = jihe(["report", CLEAN, "--out", "报告.docx"], folder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const original = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(CLEAN))).read();
    const { unit, taken } = planWordReports(original, readSubmission(original, DEFAULT_PACK));
    expect(stdout).toBe(
      [
        ...taken.map(({ about, source }) => `沿用“${source}”里的${about}`),
        "（不要其中一处：--without 它讲的内容或文中的几个字；都不要：--no-keep）",
        `自评报告已写成 Word 文件，共 ${unit.document.paragraphs.length} 段，后附附件1、附件2、附件3-1、附件3-2`,
        `有 ${unit.gaps} 处要由人填写，以黄色标出`,
        "已写入 报告.docx",
        "",
      ].join("\n"),
    );
    expect(everythingIn(folder())).toEqual(["报告.docx"]);
    const words = wordsIn("报告.docx");
    for (const paragraph of unit.document.paragraphs) expect(words).toContain(textOfParagraph(paragraph));
  });

  test("two runs give the same Word document, byte for byte", () => {
    jihe(["report", FAULTY, "--out", "一.docx"], folder());
    jihe(["report", FAULTY, "--out", "二.docx"], folder());
    expect(readFileSync(join(folder(), "一.docx")).equals(readFileSync(join(folder(), "二.docx")))).toBe(true);
  });

  test("writes a report for each project where asked for: a Word document each, or a sheet each", async () => {
    const { stdout } = jihe(["report", CLEAN, "--out", "报告.docx", "--projects"], folder());
    const files = everythingIn(folder());
    expect(files).toEqual([
      "报告-1 水利设施运行维护与安全度汛项目.docx",
      "报告-2 水库移民后期扶持项目.docx",
      "报告.docx",
    ]);
    expect(stdout).toContain(`项目支出绩效自评报告：${files.slice(0, 2).join("、")}`);
    expect(wordsIn(files[1]!)).toContain("项目支出绩效自评报告");
    jihe(["report", CLEAN, "--out", "报告.xlsx", "--projects"], folder());
    const { sheets } = await read("报告.xlsx");
    expect(sheets.slice(-3).map(({ name }) => name)[0]).toBe("自评报告");
  });

  test("of many projects some are named, and how many there are", () => {
    const [project] = clean2024.projects;
    const projects = Array.from({ length: 12 }, (_, index) => ({ ...project!, projectName: `第${index + 1}个项目` }));
    writeFileSync(join(folder(), "十二.xlsx"), createWorkbookBytes(designForms({ ...clean2024, projects })));
    const { stdout } = jihe(["report", "十二.xlsx", "--out", "报告.docx", "--projects"], folder());
    expect(stdout).toContain("附件3-5……附件3-12，共 14 张\n");
    expect(stdout).toContain("报告-7 第7个项目.docx……报告-12 第12个项目.docx，共 12 份\n");
    expect(everythingIn(folder())).toHaveLength(14);
  });

  test("writes nothing over a project's report that it was not told to replace", () => {
    const words = ["report", CLEAN, "--out", "报告.docx", "--projects"];
    jihe(words, folder());
    const [first = "", second = ""] = everythingIn(folder());
    rmSync(join(folder(), first));
    rmSync(join(folder(), "报告.docx"));
    writeFileSync(join(folder(), second), "改过的报告");
    const { status, stderr } = jihe(words, folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain(`已有 ${second}，没有覆盖`);
    expect(everythingIn(folder())).toEqual([second]);
    expect(readFileSync(join(folder(), second), "utf8")).toBe("改过的报告");
  });

  test.each(["报告.pdf", "报告.doc", "报告"])("refuses to write %s", (name) => {
    const { status, stderr } = jihe(["report", CLEAN, "--out", name], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain("应以 .xlsx（工作簿）或 .docx（Word 文件）结尾");
    expect(everythingIn(folder())).toEqual([]);
  });
});

/** All that a Word document says, a paragraph a line. */
function wordsIn(name: string): readonly string[] {
  return all(partOf(new Uint8Array(readFileSync(join(folder(), name))), "word/document.xml"), "w:p").map(wordsOf);
}

/** The clean example with a report in which a person has filled the first gap of its text. Leaves the file behind. */
async function reportWithWords(name: string, words: string): Promise<Uint8Array> {
  jihe(["report", CLEAN, "--no-keep", "--out", name], folder());
  const workbook = XlsxFileWorkbook.open(new Uint8Array(readFileSync(join(folder(), name))));
  const sheet = (await workbook.read()).sheets.find(({ name: sheetName }) => sheetName === "自评报告")!;
  const gap = sheet.cells.find(
    ({ column, value }) => column === 0 && typeof value === "string" && value.includes("【待补充：单位主要职能"),
  )!;
  const content = { value: gap.value, ...(gap.formula === undefined ? {} : { formula: gap.formula }) };
  await workbook.apply([
    { at: { sheet: sheet.name, row: gap.row, column: 0 }, expect: content, write: { value: `\u3000\u3000${words}` } },
  ]);
  return workbook.toBytes();
}

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
