import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { reportOrRefresh } from "../../../src/cli/commands/refresh-report";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { changedPart } from "../../support/word/changed-part";
import { wordFile } from "../../support/word/word-file";

let folder = "";
let said = "";
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-test-"));
  said = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function putForms(name: string, data: CaseData): void {
  writeFileSync(at(name), createWorkbookBytes(designForms(data)));
}

const staff = { ...clean2024.basicData.staff, onDutyStaff: 16 };
const CHANGED: CaseData = { ...clean2024, basicData: { ...clean2024.basicData, staff } };

test("an edited report gets the figures of the workbook, and every change is told", async () => {
  putForms("表.xlsx", clean2024);
  await reportOrRefresh(at("表.xlsx"), { out: at("报告.docx") });
  const edited = changedPart(readFileSync(at("报告.docx")), "word/document.xml", (xml) =>
    xml.replace("单位编制", "经核定，单位编制"),
  );
  writeFileSync(at("改.docx"), edited);
  putForms("新.xlsx", CHANGED);
  said = "";
  expect(await reportOrRefresh(undefined, { refresh: at("改.docx"), from: at("新.xlsx"), out: at("改.docx") })).toBe(0);
  expect(said).toMatch(/改了 2 处（共 \d+ 处）：\n {2}附件1 2024年实际在职人数：17 → 16\n/);
  const again = reportOrRefresh(undefined, { refresh: at("改.docx"), from: at("新.xlsx"), out: at("三.docx") });
  said = "";
  expect(await again).toBe(0);
  expect(said).toMatch(/处数字都与表一致，没有要改的/);
});

test.each<[string, () => unknown, RegExp]>([
  [
    "a document that is not ours",
    async () => writeFileSync(at("报告.docx"), await wordFile(["信"])),
    /没有可以更新的数字/,
  ],
  ["a workbook in its place", () => putForms("报告.docx", clean2024), /Excel 工作簿/],
  [
    "the report of another year",
    async () => {
      putForms("旧.xlsx", { ...clean2024, year: 2023 });
      await reportOrRefresh(at("旧.xlsx"), { out: at("报告.docx") });
    },
    /它是 2023 年度的报告，表是 2024 年度的/,
  ],
])("%s is refused, and nothing is written", async (_, put, says) => {
  putForms("表.xlsx", clean2024);
  await put();
  const refused = reportOrRefresh(undefined, { refresh: at("报告.docx"), from: at("表.xlsx"), out: at("新.docx") });
  await expect(refused).rejects.toThrow(says);
  expect(existsSync(at("新.docx"))).toBe(false);
});

test("what the forms no longer have stays and is named, with what they say now", async () => {
  putForms("旧.xlsx", {
    ...clean2024,
    projects: [...clean2024.projects, { ...clean2024.projects[0]!, projectName: "另一个项目" }],
  });
  await reportOrRefresh(at("旧.xlsx"), { out: at("报告.docx") });
  putForms("表.xlsx", clean2024);
  said = "";
  await reportOrRefresh(undefined, { refresh: at("报告.docx"), from: at("表.xlsx"), out: at("新.docx") });
  expect(said).toMatch(/有 \d+ 段按表已不是这样写，没有动，请看一看：\n[^]*“另一个项目”[^]*\n {4}按表没有这一段了\n/);
});

test.each([
  [undefined, { out: "a.docx" }],
  ["表.xlsx", { out: "a.docx", refresh: "b.docx", from: "c.xlsx" }],
  [undefined, { out: "a.docx", refresh: "b.docx" }],
  [undefined, { out: "a.docx", refresh: "b.xlsx", from: "c.xlsx" }],
])("words that do not go together are refused: %s %j", async (file, options) => {
  await expect(reportOrRefresh(file, options)).rejects.toThrow(/缺少参数|更新报告的写法|要更新的应是 Word 报告/);
});

test("text is taken over from an edited report in Word, told before it is written, and refused by --no-keep", async () => {
  putForms("表.xlsx", clean2024);
  await reportOrRefresh(at("表.xlsx"), { out: at("报告.docx") });
  const edited = changedPart(readFileSync(at("报告.docx")), "word/document.xml", (xml) =>
    xml.replace("单位编制", "经核定，单位编制"),
  );
  writeFileSync(at("改.docx"), edited);
  said = "";
  await reportOrRefresh(at("表.xlsx"), { out: at("新.docx"), keep: [at("改.docx")] });
  expect(said).toMatch(/沿用由人填写的 1 段：\n {2}改\.docx：经核定，单位编制[^]*--no-keep[^]*已写成/);
  said = "";
  await reportOrRefresh(at("表.xlsx"), { out: at("无.docx"), keep: false });
  expect(said).not.toContain("沿用");
  await expect(reportOrRefresh(at("表.xlsx"), { out: at("错.docx"), keep: [at("没有.docx")] })).rejects.toThrow(
    /没有\.docx/,
  );
});
