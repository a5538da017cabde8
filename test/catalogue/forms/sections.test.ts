import { readHeading, sectionLevel, SECTIONS } from "../../../src/catalogue/forms/self-evaluation-report/sections";
import { paragraphsOf, readText } from "../text/read-text";

test("every official heading opens its own section and no other", () => {
  for (const { key, heading } of SECTIONS)
    expect(readHeading(heading)).toEqual({ text: heading, level: 1, sections: [key] });
});

test.each<[string, string[]]>([
  ["一 、部门概况", ["unit"]],
  ["一、单位概况及职能职责", ["unit"]],
  ["二、2023年度一般公共预算财政拨款支出情况", ["generalBudget"]],
  ["三、政府性基金预算支出情况说明", ["governmentFund"]],
  ["四、国有资本经营预算财政拨款支出情况", ["stateCapital"]],
  ["五、社保基金预算支出情况", ["socialInsurance"]],
  ["六、部门整体支出绩效评价情况", ["performance"]],
  ["六、整体支出绩效目标完成情况分析", ["performance"]],
  ["七、存在问题及原因", ["problems"]],
  ["七、存在的问题及改进措施", ["problems", "measures"]],
  ["八、下一步工作打算", ["measures"]],
  ["九、绩效自评结果应用和公开情况", ["publication"]],
  ["第六部分 部门整体支出绩效情况", ["performance"]],
  ["三、政府性基金预算支出情况：本单位无政府性基金预算支出。", ["governmentFund"]],
  ["二、2023年一般公共预算支出382.92万元，其中基本支出179.67万元。", ["generalBudget"]],
  ["一、 单 位 基 本 情 况", ["unit"]],
  ["一、单位基\n本情况", ["unit"]],
  ["六、部门整体支出\n绩效情况", ["performance"]],
  ["九、其他\n绩效自评的结果还要等财政部门审核以后再行公开，届时另行说明", []],
  ["单位基本情况", ["unit"]],
  ["政府性基金预算支出情况", ["governmentFund"]],
])("%s", (heading, sections) => expect(readHeading(heading)?.sections).toEqual(sections));

test.each([
  "1.把未完成的渠段列入下年第一季度施工计划，明确责任人。",
  "2.加快项目结算进度。",
  "本单位无政府性基金预算支出",
  "无其他需要说明的情况",
  "一是协调工作主动性不够；二是业务培训不足。",
  "2023年我中心优化资金支出结构。",
])("no heading of a section: %s", (text) => expect(readHeading(text)?.sections ?? []).toEqual([]));

test("headings below the sections have their level", () => {
  expect(readHeading("(一)基本支出情况")).toEqual({ text: "(一)基本支出情况", level: 2, sections: [] });
  expect(readHeading("1、经济性方面评价")).toEqual({ text: "1、经济性方面评价", level: 3, sections: [] });
});

test.each<[string, readonly string[], number]>([
  ["一、 as the form has it", ["一、单位基本情况", "（一）基本概况", "（二）绩效目标完成情况", "（三）存在的问题"], 1],
  ["（一） where there is no 一、", ["（一）单位概况", "（二）一般公共预算支出情况", "（三）存在的问题"], 2],
  ["1. where there is neither", ["1.单位概况", "2.一般公共预算支出情况", "3.存在的问题"], 3],
  ["too few to tell", ["（一）单位概况", "（二）存在的问题"], 1],
  [
    "a heading that lost its number besides",
    ["政府性基金预算支出情况", "1.单位概况", "2.一般公共预算", "3.存在的问题"],
    3,
  ],
])("how a report numbers its sections: %s", (_, texts, level) => {
  expect(sectionLevel(paragraphsOf(...texts))).toBe(level);
});

test("figures under sections numbered （一） are in them", () => {
  const { paragraphs, sections } = readText(
    ["（二）一般公共预算支出情况", "（三）政府性基金预算支出情况", "无"],
    "（一）单位概况",
  );
  expect([...sections]).toEqual(["unit", "generalBudget", "governmentFund"]);
  expect(paragraphs.at(-1)?.section).toBe("governmentFund");
});

test("paragraphs belong to the section above them, and the cover to none", () => {
  const { opening, paragraphs, sections } = readText(
    ["在职17人。", "三、政府性基金预算支出情况", "无", "七、存在的问题", "（一）预算编制不细"],
    "一、单位基本情况",
  );
  expect(opening).toEqual([]);
  expect(paragraphs.map(({ section }) => section)).toEqual([
    "unit",
    "unit",
    "governmentFund",
    "governmentFund",
    "problems",
    "problems",
  ]);
  expect([...sections]).toEqual(["unit", "governmentFund", "problems"]);
});
