import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { onlyChecked, readCheckJson } from "./check-schema";
import { everythingIn, jihe, useFolder } from "./jihe";

const folder = useFolder();
const FORMS = designForms(contradictions2023);

function put(name: string, designs: readonly SheetDesign[]): void {
  mkdirSync(dirname(join(folder(), name)), { recursive: true });
  writeFileSync(join(folder(), name), createWorkbookBytes(designs));
}

/** 附件1 in one file, 附件2 in another, the rest below; all sheets have the same name. */
function putSet(): void {
  const named = FORMS.map((design) => ({ ...design, name: "Sheet1" }));
  put("材料/附件1.xlsx", named.slice(0, 1));
  put("材料/附件2.xlsx", named.slice(1, 2));
  named.slice(2).forEach((design, index) => put(`材料/其他/${index + 3}.xlsx`, [design]));
}

describe("jihe check --set DIR", () => {
  test("finds what the same forms in one workbook have, and names the file", () => {
    putSet();
    put("表.xlsx", FORMS);
    const one = onlyChecked(jihe(["check", "表.xlsx", "--format", "json"], folder()).stdout);
    const { status, stdout, stderr } = jihe(["check", "--set", "材料", "--format", "json"], folder());
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const set = onlyChecked(stdout);
    const files = ["其他/3.xlsx", "其他/4.xlsx", "附件1.xlsx", "附件2.xlsx"];
    expect(set).toMatchObject({ file: "材料", unit: one.unit, year: 2023, files: files.slice(-FORMS.length) });
    expect(set.counts).toEqual(one.counts);
    expect(set.findings.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual(
      one.findings.map(({ rule, cell }) => `${rule} ${cell}`).sort(),
    );
    expect(set.findings.find(({ rule }) => rule === "project-total-mismatch")).toMatchObject({
      file: "附件1.xlsx",
      sheet: "Sheet1",
      cell: "D13",
    });
  });

  test("says which file has which form, and where each finding stands", () => {
    putSet();
    put("材料/目录.xlsx", [
      { ...FORMS[0]!, name: "目录", merges: [], cells: [{ row: 0, column: 0, value: "材料目录" }] },
    ]);
    const { stdout } = jihe(["check", "--set", "材料"], folder());
    expect(stdout).toMatch(/\n {2}附件1\.xlsx：.*基础数据/);
    expect(stdout).toContain("\n  目录.xlsx：没有识别到表\n");
    expect(stdout).toContain("\n  错误  [附件1.xlsx]Sheet1!D13  附件1 项目支出");
    expect(stdout).not.toContain("汇总");
  });

  test("a file that cannot be read is named, the others are checked, status 2", () => {
    putSet();
    writeFileSync(join(folder(), "材料/坏.xlsx"), "不是工作簿");
    const { status, stdout, stderr } = jihe(["check", "--set", "材料", "--format", "json"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/^无法检查 材料\/坏\.xlsx：不是 Excel 工作簿/);
    const [set, bad, ...more] = readCheckJson(stdout).workbooks;
    expect(more).toEqual([]);
    if (!set || "error" in set) throw new Error("The set was not checked.");
    expect(set.findings.length).toBeGreaterThan(10);
    expect(bad).toMatchObject({ file: "材料/坏.xlsx", error: { code: "not-a-workbook" } });
  });

  test("nothing readable, or no workbook at all, is status 2", () => {
    mkdirSync(join(folder(), "空"));
    const empty = jihe(["check", "--set", "空"], folder());
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain("文件夹里没有 .xlsx、.xlsm、.xls、.et 或 .docx 文件");
    writeFileSync(join(folder(), "空/坏.xlsx"), "");
    const { status, stderr } = jihe(["check", "--set", "空"], folder());
    expect(status).toBe(2);
    expect(stderr).toMatch(/无法检查 空：文件夹里的工作簿都读不了。\n无法检查 空\/坏\.xlsx：/);
  });

  test("several folders are several units, in threads the same", () => {
    putSet();
    put("另一家/表.xlsx", FORMS);
    const words = ["check", "--set", "材料/", "另一家", "--format", "json", "--jobs"];
    const [alone, threaded] = ["1", "2"].map((jobs) => jihe([...words, jobs], folder()).stdout);
    expect(threaded).toBe(alone);
    expect(readCheckJson(alone ?? "").workbooks.map(({ file }) => file)).toEqual(["材料/", "另一家"]);
  });

  test("--mark marks each file where its findings are", async () => {
    putSet();
    expect(jihe(["check", "--set", "材料", "--mark", "标记"], folder()).stdout).toContain(
      `已写入 ${FORMS.length} 份标记副本：标记`,
    );
    expect(everythingIn(join(folder(), "标记"))).toContain("附件1.xlsx");
    const marked = XlsxFileWorkbook.open(new Uint8Array(readFileSync(join(folder(), "标记/附件1.xlsx"))));
    expect(await marked.clearMarks()).toBeGreaterThan(0);
  });
});
