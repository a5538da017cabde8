import { nameForms, nameKey, namesIn, namesPerhapsIn } from "../../../src/catalogue/binding/names";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";

const { measureEndings, sameVerbs } = DEFAULT_PACK.words;
const verbs = sameVerbs.map((group) => group.split("、"));

function told(text: string, ...names: readonly string[]): string[] {
  const candidates = names.map((name) => ({ name, forms: nameForms(name, measureEndings, verbs) }));
  return namesIn(text, candidates).map(({ of, kind, start }) => `${of.name} ${kind} ${start}`);
}

test.each([
  ["1.清淤渠道长度", "清淤渠道长度"],
  ["（一）“清淤渠道长度”指标", "清淤渠道长度"],
  ["指标1：清淤 渠道\n长度", "清淤渠道长度"],
  ["12345热线办结率", "12345热线办结率"],
])("%s is the name %s", (typed, key) => expect(nameKey(typed)).toBe(key));

test.each([
  ["清淤渠道长度", "清淤渠道"],
  ["维修养护水库座数", "维修养护水库"],
  ["汛前检修完成时间", "汛前检修"],
  ["巡查次数", undefined],
  ["受益群众满意度", undefined],
])("the core of %s is %s", (name, core) => expect(nameForms(name, measureEndings).core).toBe(core));

describe("names in a text", () => {
  test.each<[string, string[], string[]]>([
    ["清淤渠道长度57公里", ["清淤渠道长度"], ["清淤渠道长度 whole 0"]],
    ["完成清淤渠道57公里", ["清淤渠道长度"], ["清淤渠道长度 core 2"]],
    ["完成渠道清淤57公里", ["清淤渠道长度"], ["清淤渠道长度 pieces 2"]],
    ["完成道渠清淤57公里", ["清淤渠道长度"], []],
    ["购买教学设备268台", ["购置教学设备台数"], ["购置教学设备台数 respelled 0"]],
    ["教学设备购买268台", ["购置教学设备台数"], ["购置教学设备台数 respelled 0"]],
    ["惠及农户2684户", ["受益农户户数"], ["受益农户户数 respelled 0"]],
    ["新建实验室1间", ["建设实验室个数"], []],
    ["水库养护维修12座", ["维修养护水库座数"], ["维修养护水库座数 pieces 0"]],
    [
      "直补资金发放及时率98%",
      ["发放直补资金人数", "直补资金发放及时率", "直补资金发放准确率"],
      ["直补资金发放及时率 whole 0"],
    ],
    ["满意度93%", ["受益群众满意度"], []],
    [
      "移民群众满意度91%、群众满意度95%",
      ["群众满意度", "移民群众满意度"],
      ["移民群众满意度 whole 0", "群众满意度 whole 11"],
    ],
  ])("%s", (text, names, expected) => expect(told(text, ...names)).toEqual(expected));

  test("one name of two forms is told of both", () => {
    expect(told("清淤渠道57公里", "清淤渠道长度", "清淤渠道总长度")).toEqual([
      "清淤渠道长度 core 0",
      "清淤渠道总长度 core 0",
    ]);
  });
});

test.each([
  ["完成清淤渠道57公里，水库巡查240次", ["清淤渠道长度", "水库巡查次数"]],
  ["渠道清淤57公里", ["清淤渠道长度"]],
  ["购买教学设备12台", ["购置教学设备数"]],
  ["按期办结", []],
])("whatever %s may name is looked for in its clauses, and nothing else", (text, expected) => {
  const names = ["清淤渠道长度", "水库巡查次数", "购置教学设备数"];
  const candidates = names.map((name) => ({ name, forms: nameForms(name, measureEndings, verbs) }));
  const perhaps = namesPerhapsIn(text, candidates);
  expect(perhaps.map(({ name }) => name)).toEqual(expected);
  for (const clause of text.split("，")) expect(namesIn(clause, perhaps)).toEqual(namesIn(clause, candidates));
});
