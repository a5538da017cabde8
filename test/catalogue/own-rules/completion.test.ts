import { completionsAt } from "../../../src/catalogue/own-rules/completion";

/** The words that may stand where `|` is. */
function wordsIn(source: string): readonly string[] {
  const at = source.indexOf("|");
  const { from, words } = completionsAt(source.replace("|", ""), at);
  expect(from).toBeLessThanOrEqual(at);
  return words.map(({ word }) => word);
}

test("behind a form come its rows and cells, behind a row its columns", () => {
  expect(wordsIn("规则 一（错误）\n  附件1.|")).toEqual(expect.arrayContaining(["三公经费", "项目支出"]));
  expect(wordsIn("规则 一（错误）\n  附件1.三公经费.|")).toEqual(["上年决算数", "本年预算数", "本年决算数"]);
  expect(wordsIn("规则 一（错误）\n  附件1.三公经费.本年|")).toEqual(["本年预算数", "本年决算数"]);
  expect(wordsIn("规则 一（核实）\n  附件1.三公经费.上年决算 = 上年.附件1.三公|")).toContain("三公经费");
});

test("inside of 每个 come the columns of what is looked at, with those that are worked out", () => {
  const words = wordsIn("规则 一（核实）\n  每个 附件2.指标 当 |");
  expect(words.slice(0, 8)).toEqual(expect.arrayContaining(["实际完成值"]));
  expect(words).toEqual(expect.arrayContaining(["完成率", "得分", "附件1", "存在"].filter((word) => word !== "得分")));
  expect(wordsIn("规则 前（核实）\n  每个 附件2.指标: 完成率 > 1\n规则 后（核实）\n  完成|")).not.toContain("完成率");
});

test("what was begun is looked for at the beginning of words first, then anywhere", () => {
  expect(wordsIn("规则 一（错误）\n  附|")).toEqual(["附件1", "附件2", "附件3"]);
  expect(wordsIn("规则 一（错误）\n  附件1.接待|").every((word) => word.includes("接待"))).toBe(true);
  expect(wordsIn("规则 一（错误）\n  合|")).toContain("合计");
});

test("in comments, texts and the words of a message nothing is offered", () => {
  for (const line of ["# 附件1.|", '  附件2.总分.等级 = "优|', "  提示语 附件|", "  依据 附件|"]) {
    expect([line, wordsIn(`规则 一（错误）\n${line}`)]).toEqual([line, []]);
  }
  expect(wordsIn("规则 一（错误）\n  提示语 现为{附件1.|")).toContain("项目支出");
});
