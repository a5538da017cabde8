import { labelKey } from "../../../src/core/values/normalise";
import { READ_FORMS, TEMPLATES } from "../../../src/catalogue/forms";
import { OTHER_FORMS } from "../../../src/catalogue/forms/shared/families";

function titled(title: string): readonly string[] {
  return TEMPLATES.filter(({ titlePattern }) => titlePattern.test(labelKey(title))).map(({ shortName }) => shortName);
}

describe("titles of other years and regions", () => {
  test.each([
    ["附件1", "2023年度预算单位整体支出绩效评价基础数据表"],
    ["附件1", "附件1：2021年度部门整体支出绩效评价基础数据表"],
    ["附件1", "部门整体支出绩效自评基础数据表（2024年度）"],
    ["附件1", "湖滨区重点项目服务中心2024年度整体支出绩效评价基础数据表"],
    ["附件2", "2023 年度预算单位整体支出绩效自评表"],
    ["附件2", "（2022年度）部门整体支出绩效自评表"],
    ["附件2", "部门整体绩效目标自评表（2023年度）"],
    ["附件2", "2024年度单位整体支出绩效评价自评表"],
    ["附件2", "预 算 单 位 整 体 支 出\n绩 效 自 评 表"],
    ["附件2", "２０２４年度部门整体支出绩效自评评分表（单位：万元）"],
    ["附件3", "2024 年度项目支出绩效自评表"],
    ["附件3", "附件3-2 项目支出绩效自评表"],
    ["附件3", "省级专项资金绩效自评表（2023年度）"],
    ["附件3", "2024年度部门预算项目支出绩效自评情况表"],
    ["附件4", "2023年度某某局单位整体支出绩效自评报告"],
    ["附件4", "部门整体支出绩效评价报告"],
    ["附件4", "某某镇人民政府2024年度整体支出绩效自我评价工作情况的报告"],
    ["附件4", "2024年度农村饮水安全专项资金绩效自评报告"],
    ["附件4", "重点项目建设服务中心整体支出绩效自评报告"],
  ])("%s: %s", (kind, title) => {
    expect(titled(title)).toEqual([kind]);
  });
});

describe("titles of forms that are no part of the four", () => {
  const kinds = (title: string): readonly string[] =>
    READ_FORMS.filter(({ titlePattern }) => titlePattern.test(labelKey(title))).map(({ id }) => id);

  test.each(["中央对地方专项转移支付区域（项目）绩效目标自评表", "2021年度中央对地方转移支付绩效自评表"])(
    "%s",
    (title) => expect(kinds(title)).toEqual(["transfer-self-evaluation"]),
  );

  test.each(["2024年度项目支出绩效自评报告", "防汛物资采购项目绩效评价报告"])("%s", (title) =>
    expect(kinds(title)).toContain("project-report"),
  );

  test.each([
    ["绩效目标申报表", "财政项目支出绩效目标申报表（2024年度）"],
    ["绩效目标申报表", "部门整体支出绩效目标申报表"],
    ["绩效运行监控表", "2023年项目支出绩效运行监控表"],
    ["绩效运行监控表", "项目绩效目标执行监控情况表"],
    ["预算绩效目标公开表", "部门预算项目支出绩效目标表"],
    ["预算绩效目标公开表", "2024年整体支出绩效目标公开表"],
  ])("%s: %s", (name, title) => {
    expect(OTHER_FORMS.find(({ titlePattern }) => titlePattern.test(labelKey(title)))?.name).toBe(name);
    expect(kinds(title)).toEqual([]);
  });

  test.each(["项目支出绩效自评表", "部门整体支出绩效目标自评表", "预算单位整体支出绩效评价基础数据表"])(
    "%s is not one of them",
    (title) => expect(OTHER_FORMS.some(({ titlePattern }) => titlePattern.test(title))).toBe(false),
  );
});

test.each([
  "2024年度项目支出绩效自评报告",
  "项目支出绩效评价基础数据表",
  "2024年度部门决算报表",
  "绩效目标申报表",
  "整体支出绩效自评表填报情况。另附项目支出绩效自评表说明",
  "绩效自评报告（提纲）编写要求",
])("%s is none of the four forms", (title) => {
  expect(titled(title)).toEqual([]);
});

test("every template has an id, names and labels of its own", () => {
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
  for (const { shortName, title, titlePattern } of TEMPLATES) {
    expect(titlePattern.test(title)).toBe(true);
    expect(titled(title)).toEqual([shortName]);
  }
});
