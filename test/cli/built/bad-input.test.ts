import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BAD_FILES } from "./bad-files";
import { CLEAN, everythingIn, expectOneLine, FAULTY, jihe, useFolder } from "./jihe";

const folder = useFolder();
/** Permissions do not bind the superuser: there is nothing to prove there. */
const PERMISSIONS_BIND = process.getuid?.() !== 0;

describe("files that cannot be checked", () => {
  test.each(BAD_FILES)("$name: $code, one clear line, status 2, nothing written", ({ name, code, says, bytes }) => {
    writeFileSync(join(folder(), name), bytes());
    const { status, stdout, stderr } = jihe(["check", name, "--format", "json", "--mark", "marked"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
    expect(stderr).toContain(name);
    const document = JSON.parse(stdout) as { workbooks: { file: string; error: { code: string; message: string } }[] };
    expect(document.workbooks).toEqual([
      { file: name, error: { code, message: expect.stringMatching(says) as string } },
    ]);
    expect(everythingIn(folder())).toEqual(["marked", name].sort());
  });

  test.each(BAD_FILES)("$name: fill and report refuse it and write nothing", ({ name, bytes }) => {
    writeFileSync(join(folder(), name), bytes());
    for (const command of ["fill", "report"]) {
      const { status, stdout, stderr } = jihe([command, name, "--out", "out.xlsx"], folder());
      expect({ command, status, stdout }).toEqual({ command, status: 2, stdout: "" });
      expectOneLine(stderr);
    }
    expect(everythingIn(folder())).toEqual([name]);
  });

  test("a file that is not there", () => {
    const { status, stdout, stderr } = jihe(["check", "没有.xlsx"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toContain("找不到文件");
  });

  test("a folder without workbooks; Excel's own lock files are none", () => {
    mkdirSync(join(folder(), "空"));
    writeFileSync(join(folder(), "空/~$表.xlsx"), "lock");
    writeFileSync(join(folder(), "空/说明.txt"), "");
    const { status, stdout, stderr } = jihe(["check", "空"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toMatch(/空：文件夹里没有 \.xlsx/);
  });

  if (PERMISSIONS_BIND) {
    test("a file that may not be read", () => {
      writeFileSync(join(folder(), "a.xlsx"), readFileSync(CLEAN), { mode: 0 });
      const { status, stderr } = jihe(["check", "a.xlsx"], folder());
      expect(status).toBe(2);
      expect(stderr).toContain("没有读取权限");
    });
  }

  test("one bad file does not keep the others from being checked", () => {
    writeFileSync(join(folder(), "a.xlsx"), readFileSync(FAULTY));
    writeFileSync(join(folder(), "b.xlsx"), "x");
    writeFileSync(join(folder(), "c.xlsx"), readFileSync(CLEAN));
    const { status, stdout, stderr } = jihe(["check", "."], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stdout).toMatch(
      /a\.xlsx[\s\S]*c\.xlsx[\s\S]*汇总[\s\S]*b\.xlsx[\s\S]*共 3 个文件：须改正 1，无法检查 1，其余 1/,
    );
  });
});

describe("places that cannot be written", () => {
  const COMMANDS: readonly (readonly string[])[] = [
    ["check", FAULTY, "--format", "json"],
    ["fill", FAULTY],
    // What it takes over is told before it is written.
    ["report", FAULTY, "--no-keep"],
    ["unmark", FAULTY],
    ["template", "--year", "2024", "--unit", "某单位"],
  ];

  test.each(COMMANDS)("%s: the folder is not there", (...command) => {
    const { status, stdout, stderr } = jihe([...command, "--out", "没有/out.xlsx"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toContain("所在文件夹不存在");
    expect(everythingIn(folder())).toEqual([]);
  });

  test.each(COMMANDS)("%s: --out is a folder", (...command) => {
    mkdirSync(join(folder(), "out.xlsx"));
    const { status, stdout, stderr } = jihe([...command, "--out", "out.xlsx"], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toContain("这是文件夹");
    expect(everythingIn(folder())).toEqual(["out.xlsx"]);
  });

  test.each(COMMANDS)("%s: the file name is too long", (...command) => {
    const { status, stdout, stderr } = jihe([...command, "--out", `${"长".repeat(300)}.xlsx`], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toContain("文件名太长");
    expect(everythingIn(folder())).toEqual([]);
  });

  if (PERMISSIONS_BIND) {
    test.each(COMMANDS)("%s: the folder may not be written to", (...command) => {
      chmodSync(folder(), 0o500);
      const { status, stderr } = jihe([...command, "--out", join(folder(), "out.xlsx")]);
      chmodSync(folder(), 0o700);
      expect(status).toBe(2);
      expectOneLine(stderr);
      expect(stderr).toContain("没有写入权限");
    });
  }

  test("--mark is a file", () => {
    writeFileSync(join(folder(), "marked"), "");
    const { status, stderr } = jihe(["check", FAULTY, "--mark", "marked"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
  });

  test("a marked copy never overwrites the workbook that is checked", () => {
    writeFileSync(join(folder(), "a.xlsx"), readFileSync(FAULTY));
    const { status, stderr } = jihe(["check", "a.xlsx", "--mark", "."], folder());
    expect(status).toBe(2);
    expect(stderr).toContain("覆盖原文件");
    expect(readFileSync(join(folder(), "a.xlsx")).equals(readFileSync(FAULTY))).toBe(true);
  });

  test("a result never overwrites the workbook that is checked", () => {
    writeFileSync(join(folder(), "a.xlsx"), readFileSync(FAULTY));
    const { status, stderr } = jihe(["check", "a.xlsx", "--out", "a.xlsx"], folder());
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(readFileSync(join(folder(), "a.xlsx")).equals(readFileSync(FAULTY))).toBe(true);
  });

  test("a workbook is written under a name of its kind only", () => {
    const { status, stderr } = jihe(["fill", FAULTY, "--out", "a.xls"], folder());
    expect(status).toBe(2);
    expect(stderr).toContain(".xlsx 结尾");
    expect(everythingIn(folder())).toEqual([]);
  });
});
