import { narrativeSectionMissing } from "../../../../src/catalogue/rules/narrative/narrative-section-missing";
import { SECTIONS } from "../../../../src/catalogue/forms/self-evaluation-report/sections";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { all, says, without, withoutReport } from "./report-changes";

/** The nine sections numbered otherwise, and no other headings. */
function numbered(write: (position: number) => string) {
  return (data: OpenCase) => {
    const sections = SECTIONS.map(({ heading }) => heading);
    data.report = (data.report ?? [])
      .filter((text) => sections.includes(text) || !/^(?:[(（][一二三四五六七八九][)）]|\d[、.])/.test(text))
      .map((text) => (sections.includes(text) ? write(sections.indexOf(text)) + text.slice(2) : text));
  };
}

describeRule(narrativeSectionMissing, {
  passes: {
    "other words": {
      data: all(
        says("一、单位基本情况", "一、部门概况"),
        says("六、部门整体支出绩效情况", "六、整体支出绩效评价情况"),
        says("九、部门整体支出绩效自评结果拟应用和公开情况", "九、绩效自评结果应用及公开情况"),
      ),
    },
    "two sections under one heading": {
      data: all(without("八、"), says("七、存在的问题及原因分析", "七、存在的问题及改进措施")),
    },
    "a heading that lost its number": { data: says("三、政府性基金预算支出情况", "政府性基金预算支出情况") },
    "a heading and its text in one paragraph": {
      data: all(
        without("本单位无国有资本"),
        says("四、国有资本经营预算支出情况", "四、国有资本经营预算支出情况：本单位无国有资本经营预算支出。"),
      ),
    },
    "sections numbered （一）": { data: numbered((position) => `（${"一二三四五六七八九"[position]}）`) },
    "sections numbered 1.": { data: numbered((position) => `${position + 1}.`) },
    "the report in one cell": {
      data: (data) => void (data.report = [data.report![0]!, data.report!.slice(1).join("\n")]),
    },
  },
  finds: {
    one: {
      data: without("九、"),
      at: ["附件4!A2"],
      text: ["自评报告缺少1个部分：“九、部门整体支出绩效自评结果拟应用和公开情况”。"],
    },
    "one of those numbered （一）": {
      data: all(
        numbered((position) => `（${"一二三四五六七八九"[position]}）`),
        without("（九）"),
      ),
      at: ["附件4!A2"],
      text: ["自评报告缺少1个部分：“九、部门整体支出绩效自评结果拟应用和公开情况”。"],
    },
    several: {
      data: without("四、", "五、"),
      at: ["附件4!A2"],
      text: ["自评报告缺少2个部分：“四、国有资本经营预算支出情况”、“五、社会保险基金预算支出情况”。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4，或附件4不是按规定的九个部分写的" },
    "a report in another order": {
      data: (data) =>
        void (data.report = [
          "部门整体支出绩效自评报告",
          "一、部门基本情况",
          "编制18人，在职17人。",
          "二、部门整体支出管理及使用情况",
          "三、部门项目组织实施情况",
          "四、资产管理情况",
          "五、部门整体支出绩效情况",
          "六、存在的主要问题",
          "七、改进措施和有关建议",
        ]),
      because: "没有附件4，或附件4不是按规定的九个部分写的",
    },
  },
});
