import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES, CATALOGUE } from "../../../src/catalogue";
import { expectOneLine, FAULTY, jihe, ROOT } from "./jihe";

describe("wrong words", () => {
  test.each([
    [["check", "--farmat", "json", FAULTY], /没有选项 --farmat/],
    [["check", FAULTY, "--format", "pdf"], /--format .*不能是 pdf，可用：text、json、sarif、html、xlsx/],
    [["check", FAULTY, "--set"], /--set 要的是文件夹，.* 不是/],
    [["check", "--set", "没有"], /找不到文件夹 没有/],
    [["check", FAULTY, "--prior", "x"], /--prior 要的是文件夹或 .zip，找不到 x/],
    [["check", FAULTY, "--out"], /选项 --out .*后面缺少内容/],
    [["check", FAULTY, "--jobs", "0"], /--jobs .*不能是 0，应为 1 至 256 的整数/],
    [["check", FAULTY, "--sample-over", "很多"], /--sample-over .*不能是 很多，应为万元数/],
    [["check", FAULTY, "--rules", FAULTY], /规则文件 .* 不是文本文件；口径工作簿请用 --pack/],
    [["check"], /缺少参数 文件或文件夹/],
    [["import", "a.docx"], /缺少选项 --out/],
    [["fill", FAULTY, "--as", "text", "--out", "a.xlsx"], /--as .*不能是 text，可用：formula、value/],
    [["fill", FAULTY, FAULTY, "--out", "a.xlsx"], /参数太多/],
    [["unmark", FAULTY], /缺少选项 --out/],
    [["rules", "no-such-rule"], /没有编号为 no-such-rule 的规则/],
  ])("%j: one Chinese line, status 2", (words, says) => {
    const { status, stdout, stderr } = jihe(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/error:|unknown|missing|invalid/);
  });

  test("no words at all: the help on standard error, status 2", () => {
    const { status, stdout, stderr } = jihe([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/用法：[\s\S]*命令：[\s\S]*check/);
  });
});

describe("help", () => {
  test.each([[[]], [["check"]], [["unmark"]], [["fill"]], [["report"]], [["template"]], [["rules"]]])(
    "%j --help is Chinese throughout",
    (words) => {
      const { status, stdout, stderr } = jihe([...words, "--help"]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(/^用法：/);
      expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|display|default|choices|\[options\]/);
    },
  );

  test("--version is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(jihe(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("jihe rules", () => {
  test("lists every rule once", () => {
    const { status, stdout } = jihe(["rules"]);
    expect(status).toBe(0);
    const listed = [...stdout.matchAll(/^ {2}(?:错误|核实|提示) {2}([a-z\d-]+) +\S/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(ALL_RULES.map(({ id }) => id).sort());
  });

  test("tells all of one rule", () => {
    const rule = CATALOGUE.find(({ id }) => id === "procurement-deviates");
    const { status, stdout } = jihe(["rules", "procurement-deviates"]);
    expect(status).toBe(0);
    for (const part of [rule?.title, rule?.why, rule?.basis, rule?.remedy, "错误示例", "正确示例"]) {
      expect(stdout).toContain(part);
    }
    expect(stdout).not.toMatch(/\{\w+\}/);
  });

  test("proposes rules of a similar name", () => {
    expect(jihe(["rules", "project-total"]).stderr).toContain("project-total-mismatch");
  });
});
