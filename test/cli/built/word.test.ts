import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { wordFile, type BlockToWrite } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";
import { onlyChecked, readCheckJson } from "./check-schema";
import { everythingIn, expectOneLine, jihe, useFolder } from "./jihe";

const folder = useFolder();
const FORMS = designForms(contradictions2023);

async function putWord(name: string, blocks: readonly BlockToWrite[] = wordBlocksOf(FORMS)): Promise<void> {
  writeFileSync(join(folder(), name), await wordFile(blocks));
}

describe("jihe import", () => {
  test("makes a workbook in which the same is found as in the Word file, and says what it read", async () => {
    await putWord("自评.docx");
    const { status, stdout, stderr } = jihe(["import", "自评.docx", "--out", "自评.xlsx"], folder());
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("识别 4 张表");
    expect(stdout).toMatch(/附件2\s+第2个表\s+2023年度预算单位整体支出绩效自评表/);
    expect(stdout).not.toContain("没有放进");
    const fromWord = onlyChecked(jihe(["check", "自评.docx", "--format", "json"], folder()).stdout);
    const fromExcel = onlyChecked(jihe(["check", "自评.xlsx", "--format", "json"], folder()).stdout);
    const plain = ({ findings }: typeof fromWord) =>
      findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`);
    expect(plain(fromWord)).toEqual(plain(fromExcel));
    expect(fromWord.counts).toEqual(fromExcel.counts);
  });

  test("lists what found no place, and keeps it in the workbook", async () => {
    await putWord("自评.docx", [
      ...wordBlocksOf(FORMS).slice(0, 3),
      "另附：车辆台账一份",
      ...wordBlocksOf(FORMS).slice(3),
    ]);
    const { status, stdout } = jihe(["import", "自评.docx", "--out", "自评.xlsx"], folder());
    expect(status).toBe(0);
    expect(stdout).toMatch(/有 1 处内容没有放进各表.*未能识别的内容[\s\S]*正文第3段：另附：车辆台账一份/);
    expect(readCheckJson(jihe(["check", "自评.xlsx", "--format", "json"], folder()).stdout).workbooks).toHaveLength(1);
  });

  test.each([
    ["a workbook", "表.docx", () => createWorkbookBytes(FORMS), /不是 Word 文件（这是 Excel 工作簿/],
    [
      "a workbook under its own name",
      "表.xlsx",
      () => createWorkbookBytes(FORMS),
      /表\.xlsx 不是 Word 文件（\.docx）；工作簿不用转/,
    ],
    ["text", "表.docx", () => new TextEncoder().encode("文字"), /不是 Word 文件/],
    ["no forms", "信.docx", () => wordFile(["此致", "敬礼"]), /没有识别到绩效自评表/],
  ])("refuses %s and writes nothing", async (_, name, bytes, says) => {
    writeFileSync(join(folder(), name), await bytes());
    const { status, stderr } = jihe(["import", name, "--out", "新.xlsx"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
    expect(everythingIn(folder())).toEqual([name]);
  });
});

describe("jihe check of Word files", () => {
  test("says where a finding stands in Word, beside its cell in the workbook it becomes", async () => {
    await putWord("自评.docx");
    const { status, stdout } = jihe(["check", "自评.docx"], folder());
    expect(status).toBe(1);
    expect(stdout).toContain("从 Word 读入 3 个表");
    expect(stdout).toMatch(/附件1!D13.*（第1个表第11行第3列）/);
    expect(stdout).toMatch(/附件4!A15.*（正文第\d+段）/);
    const { findings, word } = onlyChecked(jihe(["check", "自评.docx", "--format", "json"], folder()).stdout);
    expect(findings.find(({ rule }) => rule === "project-total-mismatch")).toMatchObject({
      sheet: "附件1",
      cell: "D13",
      label: expect.stringMatching(/第1个表第11行第3列/) as string,
    });
    expect(word).toEqual([{ tables: 3, asItStood: [], unplaced: [], unread: [] }]);
  });

  test("walks folders for them, and takes them into a set", async () => {
    mkdirSync(join(folder(), "材料"));
    const [basic, ...others] = FORMS;
    writeFileSync(join(folder(), "材料/附件1.xlsx"), createWorkbookBytes([basic!]));
    await putWord("材料/其余.docx", wordBlocksOf(others));
    const single = readCheckJson(jihe(["check", "材料", "--format", "json"], folder()).stdout);
    expect(single.workbooks.map(({ file }) => file)).toEqual(["材料/其余.docx", "材料/附件1.xlsx"]);
    const set = onlyChecked(jihe(["check", "--set", "材料", "--format", "json"], folder()).stdout);
    expect(set.files).toEqual(["其余.docx", "附件1.xlsx"]);
    expect(set.forms.map(({ file, sheet }) => `${file} ${sheet}`).sort()).toEqual(
      ["其余.docx 附件2", "其余.docx 附件3", "其余.docx 附件4", "附件1.xlsx 附件1"].sort(),
    );
    expect(set.findings.find(({ file, cell }) => file === "其余.docx" && cell === "G15")?.label).toMatch(
      /第1个表第13行/,
    );
    expect(set.findings.find(({ file }) => file === "附件1.xlsx")?.label).not.toMatch(/第\d+个表/);
  });

  test("cannot mark them, and says what to do first", async () => {
    await putWord("自评.docx");
    const { status, stdout, stderr } = jihe(["check", "自评.docx", "--mark", "标记"], folder());
    expect(status).toBe(2);
    expect(stdout).toContain("附件1!D13");
    expectOneLine(stderr);
    expect(stderr).toMatch(/没有标记 自评\.docx：它是 Word 文件。请先用 jihe import/);
  });

  test.each([
    ["fill", ["fill", "自评.docx", "--out", "新.xlsx"]],
    ["report", ["report", "自评.docx", "--out", "新.xlsx"]],
    ["unmark", ["unmark", "自评.docx", "--out", "新.xlsx"]],
    ["notes", ["check", "自评.docx", "--format", "xlsx", "--out", "新.xlsx"]],
  ])("%s asks for the import first", async (_, words) => {
    await putWord("自评.docx");
    const { status, stderr } = jihe(words, folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toMatch(/自评\.docx 是 Word 文件。请先用 jihe import/);
  });

  test("an old .doc is told how to be saved", () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(join(folder(), "旧.doc"), old);
    const { status, stderr } = jihe(["check", "旧.doc"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/旧版 \.doc 格式，请在 Word 或 WPS 里用“文件 → 另存为”另存为 \.docx/);
  });
});
