import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { writeReport } from "../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { gapsIn, textOfParagraph } from "../../../src/core/narrative/document";
import { isFrozen } from "../../../src/core/narrative/piece";
import { formsOf, recalculated, reportOf } from "../../support/report-of";

const HEADINGS = [
  "一、单位基本情况",
  "二、一般公共预算支出情况",
  "三、政府性基金预算支出情况",
  "四、国有资本经营预算支出情况",
  "五、社会保险基金预算支出情况",
  "六、部门整体支出绩效情况",
  "七、存在的问题及原因分析",
  "八、下一步改进工作的举措",
  "九、部门整体支出绩效自评结果拟应用和公开情况",
];

const EXAMPLES: readonly (readonly [name: string, data: CaseData])[] = [
  ["the clean example", clean2024],
  ["the example of faults", contradictions2023],
];

function textOf(data: CaseData): string {
  return reportOf(data).document.paragraphs.map(textOfParagraph).join("\n");
}

describe.each(EXAMPLES)("the report on %s", (_, data) => {
  const { document, snapshot } = reportOf(data);

  test("has the nine sections in their order", () => {
    const headings = document.paragraphs.filter(({ role }) => role === "heading-1").map(textOfParagraph);
    expect(headings).toEqual(HEADINGS);
  });

  test("every paragraph's formula shows its text", () => {
    expect(recalculated(document, snapshot)).toEqual(document.paragraphs.map(textOfParagraph));
  });

  test("nothing in it is frozen", () => {
    expect(document.paragraphs.filter(({ sentences }) => sentences.flat().some(isFrozen)).map(textOfParagraph)).toEqual(
      [],
    );
  });

  test("begins with cover and title", () => {
    const unit = data.unitName;
    expect(document.paragraphs.slice(0, 5).map(textOfParagraph)).toEqual([
      `${data.year}年度${unit}\n单位整体支出绩效自评报告`,
      `部门（单位）名称：${unit}（盖章）`,
      // The day its forms were filled in, where they say it in full.
      data === clean2024 ? "2025年3月18日" : "年    月    日",
      `${data.year}年度${unit}`,
      "单位整体支出绩效自评报告",
    ]);
  });
});

describe("what the clean example's report says", () => {
  const text = textOf(clean2024);

  test.each([
    "单位编制18人，在职人员17人，人员控制率94.44%。",
    "年初预算548.00万元，年中追加预算18.20万元，全年预算566.20万元，全年支出554.80万元，预算执行率97.99%，结转结余11.40万元，结转结余率2.01%。",
    "按收入性质分，一般公共预算494.80万元、政府性基金拨款60.00万元。本单位无纳入专户管理的非税收入拨款，无其他资金。",
    "2024年度一般公共预算支出494.80万元。",
    // The tables split all money by kind, not the general budget that the section is about.
    "全部资金支出554.80万元，其中基本支出296.40万元（占53.42%）、项目支出258.40万元（占46.58%）。",
    "基本支出296.40万元，其中人员经费261.30万元、公用经费35.10万元，用于保障单位正常运转和完成日常工作任务。",
    "“三公”经费支出2.65万元，比上年决算3.20万元减少0.55万元，下降17.19%；" +
      "比年初预算3.10万元少支出0.45万元，控制在年初预算以内。“三公”经费中，公务用车购置和维护经费1.95万元、公务接待费0.70万元。",
    "全年项目经费预算262.00万元，全年项目支出258.40万元，比上年决算248.60万元增加9.80万元，增长3.94%。项目支出主要用于业务工作经费40.90万元、运行维护经费29.50万元、小型水库安全度汛专项89.00万元、" +
      "农村渠道清淤专项39.00万元、水库移民后期扶持基金60.00万元。",
    "政府采购支出62.50万元，比上年决算61.00万元增加1.50万元，增长2.46%；比年初预算64.00万元少支出1.50万元，控制在年初预算以内。",
    "政府性基金预算支出60.00万元。\n【待补充：政府性基金的主要用途】",
    // Income adds up to all that was spent, so there is no room for either.
    "四、国有资本经营预算支出情况\n本单位无国有资本经营预算支出。\n五、社会保险基金预算支出情况\n本单位无社会保险基金预算支出。",
    "2024年度本单位整体支出绩效自评得分97.9分，等级为“优”。",
    "从得分构成看，预算执行得9.8分，产出指标得49.6分，效益指标得28.5分，满意度指标得10分。",
    "共设置三级指标13项，完成11项，指标完成率84.62%。",
    "预算执行方面，支出没有超过全年预算，预算执行得9.8分（分值10分）。",
    "从预算控制看，“三公”经费控制率85.48%，公用经费控制率97.50%，政府采购执行率97.66%，预算调整率3.32%。",
    "厉行节约方面，严格公务接待审批",
    "纳入绩效自评的项目共2个，共安排资金262.00万元，实际使用258.40万元，项目执行率98.63%。",
    "“水库移民后期扶持项目”安排资金60.00万元，实际使用60.00万元，项目执行率100.00%。",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("the sentence on execution stands once", () => {
    expect(text.match(/全年支出554\.80万元/g)).toHaveLength(1);
  });

  test("the indicators stand on the side they belong to", () => {
    const [, economy = "", efficiency = "", society = ""] =
      /1\.经济性方面评价([^]*)2\.效率性评价和有效性评价([^]*)3\.社会性评价([^]*)七、/.exec(text) ?? [];
    expect(economy).toContain("成本指标方面，“项目支出控制数”目标值≤262万元，实际完成258.4万元，得8分（分值8分）。");
    expect(efficiency).toContain(
      "“清淤渠道长度”目标值≥60公里，实际完成57公里，完成率95.00%，得7.6分（分值8分），扣0.4分。",
    );
    expect(efficiency).toContain("经济效益指标方面，“改善灌溉面积”");
    expect(society).toContain(
      "“长期管护机制”目标值为“管护机制健全”，完成情况为“基本完成”，得5.5分（分值7分），扣1.5分。",
    );
  });

  test("section 七 tells causes with their reasons, what lost little in one sentence; section 八 answers item by item", () => {
    const [, problems = "", measures = ""] =
      /七、存在的问题及原因分析\n([^]*)\n八、[^\n]*\n([^]*)\n九、/.exec(text) ?? [];
    expect(problems.split("\n")).toEqual([
      "1.绩效指标完成方面：“长期管护机制”目标值为“管护机制健全”，完成情况为“基本完成”，没有全部完成，扣1.5分，主要原因：村级管护员培训覆盖不足。",
      // 清淤渠道长度 stands in 附件2 and in an 附件3, and is one deviation.
      "此外还有小额扣分：预算执行率97.99%，扣0.2分；“清淤渠道长度”扣0.4分（入冬后连续降雨，3公里渠段推迟施工）；“水利设施运行维护与安全度汛项目”执行率98.22%，扣0.18分。",
    ]);
    expect(measures.split("\n")).toEqual([
      "1.绩效指标完成方面：针对“长期管护机制”，下年每半年组织一次培训。",
      "此外，针对“清淤渠道长度”，已列入下年第一季度计划。",
    ]);
  });
});

describe("what the report on faults says", () => {
  const text = textOf(contradictions2023);

  test.each([
    "本单位无政府性基金预算支出。",
    "一般公共预算297.92万元、其他资金85.00万元。",
    // 125 of 126.66 was planned in detail and nothing of 203.25 spent: there is nothing to list, and nothing is invented.
    "全年项目经费预算126.66万元，全年项目支出203.25万元，比上年决算242.61万元减少39.36万元，下降16.22%。\n【待补充：项目支出的主要用途】",
    "1.预算编制与调整方面：预算年中追加53.86万元，变动幅度16.37%；",
    "项目支出203.25万元，比年初预算126.66万元多支出76.59万元；政府采购支出171.16万元，比年初预算5.37万元多支出165.79万元。\n【待补充：预算编制与调整偏差的原因】",
    "没有全部完成，扣2分；",
    "【待补充：绩效指标完成偏差的原因】\n八、下一步改进工作的举措\n1.【待补充：针对预算编制与调整方面的问题，拟采取的改进措施、责任人和完成时限】\n2.【待补充：针对绩效指标",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("an 附件3 that nobody filled in is no project", () => {
    expect(text).not.toContain("该项目");
    expect(text).not.toContain("附件3");
  });
});

describe("without the forms", () => {
  test("an empty workbook gives nothing but headings and gaps", () => {
    const document = writeReport(readSubmission({ sheets: [] }, DEFAULT_PACK));
    const texts = document.paragraphs.map(textOfParagraph);
    for (const [index, { role }] of document.paragraphs.entries()) {
      if (role !== "body" || texts[index]!.startsWith("根据【待补充")) continue;
      expect(texts[index]).toMatch(/^(?:【待补充：[^】]*】)+$/);
    }
    expect(texts[0]).toBe("【待补充：年度】年度【待补充：单位名称】\n单位整体支出绩效自评报告");
    expect(gapsIn(document)).toBeGreaterThan(15);
  });

  test("附件2 alone carries what it can", () => {
    const { sheets } = formsOf(clean2024);
    const only = { sheets: sheets.filter(({ name }) => name === "附件2") };
    const texts = writeReport(readSubmission(only, DEFAULT_PACK)).paragraphs.map(textOfParagraph);
    expect(texts).toContain("基本支出296.40万元。");
    expect(texts).toContain("【待补充：“三公”经费支出金额】");
    expect(texts.join("")).toContain("全年项目支出258.40万元");
  });

  test("year and unit can be given", () => {
    const { submission } = reportOf(clean2024);
    const [title] = writeReport(submission, { year: 2025, unit: "某某局" }).paragraphs.map(textOfParagraph);
    expect(title).toBe("2025年度某某局\n单位整体支出绩效自评报告");
  });
});
