import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { checkFile } from "../../../src/cli/batch/check-file";
import { importWord } from "../../../src/cli/commands/import";
import { Complaint } from "../../../src/cli/complaint";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { plainTable, wordFile, type BlockToWrite } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";

let folder = "";
let said = "";

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

const FORMS = designForms(contradictions2023);

async function put(name: string, blocks: readonly BlockToWrite[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await wordFile(blocks));
  return path;
}

describe("jihe import", () => {
  test("writes a workbook with the forms and what found no place, and says so", async () => {
    const file = await put("表.docx", ["本单位材料如下", ...wordBlocksOf(FORMS), plainTable([["姓名", "职务"]])]);
    const out = join(folder, "表.xlsx");
    expect(await importWord(file, { out })).toBe(0);
    const { sheets } = await XlsxFileWorkbook.open(readFileSync(out)).read();
    expect(sheets.map(({ name }) => name)).toEqual(["附件1", "附件2", "附件3", "附件4", "未能识别的内容"]);
    expect(sheets.at(-1)?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["正文第1段", "本单位材料如下", "第4个表第1行第2列", "职务"]),
    );
    expect(said).toMatch(/识别 4 张表/);
    expect(said).toMatch(/有 3 处内容没有放进各表，写在工作表“未能识别的内容”里/);
    expect(said).toMatch(/正文第1段：本单位材料如下/);
  });

  test("the same Word file gives the same bytes", async () => {
    const file = await put("表.docx", wordBlocksOf(FORMS));
    await importWord(file, { out: join(folder, "1.xlsx") });
    await importWord(file, { out: join(folder, "2.xlsx") });
    expect(readFileSync(join(folder, "1.xlsx")).equals(readFileSync(join(folder, "2.xlsx")))).toBe(true);
  });

  test.each([
    ["a missing file", "没有.docx", "新.xlsx", /找不到文件/],
    ["an output that is no workbook", "没有.docx", "新.docx", /应以 \.xlsx 结尾/],
  ])("%s is a complaint", async (_, name, out, says) => {
    const run = importWord(join(folder, name), { out: join(folder, out) });
    await expect(run).rejects.toThrow(Complaint);
    await expect(run).rejects.toThrow(says);
  });
});

describe("the check of a Word file", () => {
  const checked = async (name: string, blocks: readonly BlockToWrite[]) => {
    const { result } = await checkFile({ file: await put(name, blocks), pack: DEFAULT_PACK, mark: true });
    return result;
  };

  test("names what was not looked at", async () => {
    const result = await checked("表.docx", ["本单位材料如下", ...wordBlocksOf(FORMS)]);
    expect(result).toMatchObject({ word: [{ tables: 3, unplaced: [{ where: "正文第1段", text: "本单位材料如下" }] }] });
  });

  test("a document without forms is an error of its own", async () => {
    expect(await checked("信.docx", ["此致"])).toMatchObject({ error: { code: "no-forms" } });
  });

  test("a file that is no Word file is told so in Word's terms", async () => {
    const path = join(folder, "表.docx");
    writeFileSync(path, "文字");
    const { result } = await checkFile({ file: path, pack: DEFAULT_PACK, mark: false });
    expect(result).toMatchObject({
      error: { code: "not-a-workbook", message: expect.stringMatching(/不是 Word 文件/) as string },
    });
  });
});
