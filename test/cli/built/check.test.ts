import { unzipSync } from "fflate";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { onlyChecked, readCheckJson } from "./check-schema";
import { CLEAN, everythingIn, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();
const put = (from: string, to: string): void => copyFileSync(from, join(folder(), to));

describe("jihe check for a person", () => {
  test("says what it covered first, then the findings by form, then the counts", () => {
    put(FAULTY, "表.xlsx");
    const { status, stdout, stderr } = jihe(["check", "表.xlsx"], folder());
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^表\.xlsx {2}.+ {2}2023 年度$/);
    const coverage = /^识别 4 张表；检查 (\d+) 条规则，通过 (\d+)，发现 (\d+)，不适用 (\d+)；读懂 \d+ 格$/.exec(
      lines[1] ?? "",
    );
    const [run = 0, ...parts] = (coverage ?? []).slice(1).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(run);
    expect(run).toBeGreaterThan(50);
    const forms = lines.filter((line) => line.startsWith("【")).map((line) => line.replace(/^.*】/, ""));
    expect(forms.slice(0, 3)).toEqual([
      expect.stringMatching(/^附件1!/),
      expect.stringMatching(/^附件2!/),
      expect.stringMatching(/^附件3!/),
    ]);
    expect(stdout).toMatch(
      /错误 {2}附件1!D13 {2}附件1 项目支出.*project-total-mismatch\n.*126\.66.*125\.00.*1\.66.*\n {8}怎么改：/,
    );
    expect(stdout).toMatch(/\n {8}可直接修正：改为“≤90天”\n/);
    expect(lines.at(-1)).toMatch(/^合计：错误 \d+，核实 \d+，提示 \d+/);
  });

  test("no findings is not silence, and no error is status 0", () => {
    const { status, stdout, stderr } = jihe(["check", CLEAN]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/识别 \d+ 张表；检查 \d+ 条规则，通过 \d+，发现 0，/);
    expect(stdout).toMatch(/合计：错误 0，核实 0，提示 0，没有发现问题/);
  });

  test("has no colour where nobody looks at a screen", () => {
    expect(jihe(["check", FAULTY]).stdout).not.toContain("\u001b");
  });

  test("--out writes the text to a file", () => {
    const shown = jihe(["check", FAULTY]).stdout;
    const { status, stdout } = jihe(["check", FAULTY, "--out", "结果.txt"], folder());
    expect({ status, stdout }).toEqual({ status: 1, stdout: "结果已写入 结果.txt\n" });
    expect(readFileSync(join(folder(), "结果.txt"), "utf8")).toBe(shown);
  });
});

describe("jihe check --format json", () => {
  test("prints one document with the keys of the contract, and nothing else", () => {
    const { status, stdout, stderr } = jihe(["check", FAULTY, "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const { forms, rules, counts, findings, year } = onlyChecked(stdout);
    expect(year).toBe(2023);
    expect(forms.map(({ form }) => form)).toEqual([
      "basic-data",
      "overall-self-evaluation",
      "project-self-evaluation",
      "self-evaluation-report",
    ]);
    const { run, passed, failed, skipped, crashed } = rules;
    expect(passed.length + failed.length + skipped.length + crashed.length).toBe(run);
    expect(crashed).toEqual([]);
    expect(counts.error).toBe(findings.filter(({ severity }) => severity === "error").length);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(failed));
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  });

  test("gives the same bytes again, to a file and with threads too", () => {
    for (const name of ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx", "f.xlsx"]) put(FAULTY, name);
    const words = ["check", ".", "--format", "json"];
    const first = jihe([...words, "--jobs", "1"], folder()).stdout;
    expect(readCheckJson(first).workbooks.map(({ file }) => file)).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((name) => `./${name}.xlsx`),
    );
    expect(first).toBe(`${JSON.stringify(JSON.parse(first), null, 2)}\n`);
    expect(jihe([...words, "--jobs", "3"], folder()).stdout).toBe(first);
    const { stdout } = jihe([...words, "--out", "r.json"], folder());
    expect(stdout).toBe("结果已写入 r.json\n");
    expect(readFileSync(join(folder(), "r.json"), "utf8")).toBe(first);
  });

  test("names files as they were given, walked ones in order, none twice", () => {
    mkdirSync(join(folder(), "单位/乙"), { recursive: true });
    put(CLEAN, "单位/乙/2.xlsm");
    put(CLEAN, "单位/1.XLSX");
    put(CLEAN, "单位/乙/1.xlsx");
    put(CLEAN, "x.xlsx");
    writeFileSync(join(folder(), "单位/说明.docx"), "");
    writeFileSync(join(folder(), "单位/说明.txt"), "");
    symlinkSync(join(folder(), "单位"), join(folder(), "单位/乙/回路"));
    const { stdout } = jihe(["check", "x.xlsx", "./单位/", "单位/1.XLSX", "./x.xlsx", "--format", "json"], folder());
    expect(readCheckJson(stdout).workbooks.map(({ file }) => file)).toEqual([
      "x.xlsx",
      "./单位/1.XLSX",
      "./单位/乙/1.xlsx",
      "./单位/乙/2.xlsm",
      "./单位/说明.docx",
    ]);
  });

  test("names the pack that judged", () => {
    const { stdout } = jihe(["check", CLEAN, "--format", "json", "--pack", "cost-2023"]);
    expect(readCheckJson(stdout).program.pack).toMatch(/^cost-2023@[0-9a-f]{8}$/);
    const unknown = jihe(["check", CLEAN, "--pack", "mars"]);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/没有名为 mars 的口径；可用：hunan/);
  });
});

describe("jihe check --mark", () => {
  test("writes marked copies, unmark gives back every part to the byte", async () => {
    put(FAULTY, "表.xlsx");
    const { status, stdout, stderr } = jihe(["check", "表.xlsx", "--mark", "标记"], folder());
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("已写入 1 份标记副本：标记\n");
    const marked = readFileSync(join(folder(), "标记/表.xlsx"));
    const sheet = Buffer.from(unzipSync(marked)["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
    expect(sheet).toMatch(/JIHE:project-total-mismatch/);
    expect(await cellsOf(marked)).toEqual(await cellsOf(readFileSync(FAULTY)));

    const cleared = jihe(["unmark", "标记/表.xlsx", "--out", "清除.xlsx"], folder());
    expect(cleared.status).toBe(0);
    expect(cleared.stdout).toMatch(/^已清除 \d+ 处标记，已写入 清除\.xlsx\n$/);
    expect(unzipSync(readFileSync(join(folder(), "清除.xlsx")))).toEqual(unzipSync(readFileSync(FAULTY)));
    expect(readFileSync(join(folder(), "表.xlsx")).equals(readFileSync(FAULTY))).toBe(true);
  });

  test("keeps the folders where names clash, and never walks into its own copies", () => {
    for (const unit of ["甲", "乙"]) {
      mkdirSync(join(folder(), "来", unit), { recursive: true });
      put(FAULTY, `来/${unit}/表.xlsx`);
    }
    put(CLEAN, "来/另.xlsx");
    const words = ["check", "来", "--mark", "来/标记", "--format", "json"];
    const first = jihe(words, folder());
    expect(everythingIn(join(folder(), "来/标记"))).toEqual(["乙", "乙/表.xlsx", "另.xlsx", "甲", "甲/表.xlsx"].sort());
    expect(jihe(words, folder()).stdout).toBe(first.stdout);
  });

  test("leaves nothing but copies behind, from threads too", () => {
    const names = ["1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx", "5.xlsx", "6.xlsx"];
    names.forEach((name) => put(FAULTY, name));
    const { stdout } = jihe(["check", ...names, "--mark", "标记", "--jobs", "2"], folder());
    expect(stdout).toContain("已写入 6 份标记副本");
    expect(everythingIn(join(folder(), "标记"))).toEqual(names);
  });
});

async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  return (await XlsxFileWorkbook.open(new Uint8Array(bytes)).read()).sheets;
}
