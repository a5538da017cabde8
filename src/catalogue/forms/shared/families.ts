import type { FormFamily, OtherForm } from "../../../core/template/define-form";

/** Rules that ask for what only the Hunan forms ask for. */
const ASKED_AT_HOME = ["form-row-missing", "required-cell-blank", "indicator-category-missing"] as const;

/** The forms that a Hunan unit hands in together. */
const HUNAN_SET = ["basic-data", "overall-self-evaluation"] as const;

/** 湖南 附件1, which no other region has. */
export const HUNAN_BASIC_DATA: FormFamily = { name: "湖南", set: HUNAN_SET, without: [] };

/** 附件2 of Hunan has the money by kind under its funds; other regions' 部门整体 has not. */
export const OVERALL_FAMILIES = [
  { name: "湖南", marks: [/^按(?:收入|支出)性质分/], set: HUNAN_SET, weighsAsPack: true, without: [] },
  { name: "重庆", marks: [/^(?:指标权重)/, /^(?:指标得分)/, /^(?:计量单位)/], without: ASKED_AT_HOME },
  { name: "国家", without: ASKED_AT_HOME },
] as const satisfies readonly FormFamily[];

/** 附件3: one a project. A form beside a Hunan set is of its family; the rest is told by labels. */
export const PROJECT_FAMILIES = [
  { name: "湖南", marks: [/^项目支出名称/, /^自评得分/], weighsAsPack: true, without: [] },
  { name: "四川", marks: [/^预算执行数/, /^(?:完成值|年度目标完成情况)/], without: ASKED_AT_HOME },
  { name: "湖北", marks: [/^得分\(\d+分\*执行率\)/], without: ASKED_AT_HOME },
  { name: "重庆", marks: [/^指标权重/, /^指标得分/], without: ASKED_AT_HOME },
  { name: "河北", marks: [/^自评总分/], without: ASKED_AT_HOME },
  { name: "河北", marks: [/^单项得分/, /^折算得分/], without: ASKED_AT_HOME },
  { name: "北京", marks: [/^得分计算方法/, /^全年实际值/], without: ASKED_AT_HOME },
  { name: "宁夏", marks: [/^参考分值/], without: ASKED_AT_HOME },
  { name: "天津、江西", marks: [/^计算符号/], without: ASKED_AT_HOME },
  { name: "预算管理一体化系统", marks: [/^实际得分/, /^指标(?:情况完成|完成情况)说明/], without: ASKED_AT_HOME },
  { name: "国家", without: ASKED_AT_HOME },
] as const satisfies readonly FormFamily[];

/** Self-evaluations of 转移支付 and special funds: targets and results, no marks. */
export const TRANSFER_FAMILIES = [
  {
    name: "转移支付（区域、项目）",
    marks: [/^(?:转移支付|中央主管部门|地方主管部门)/],
    without: [...ASKED_AT_HOME, "goal-blank", "signature-blank", "year-mismatch"],
  },
  { name: "专项资金", without: [...ASKED_AT_HOME, "goal-blank", "signature-blank", "year-mismatch"] },
] as const satisfies readonly FormFamily[];

/** Reports of the Hunan units have nine sections; others go by their own headings. */
export const REPORT_FAMILIES = [
  {
    name: "湖南",
    marks: [/一般公共预算支出情况/, /(?:政府性基金预算|国有资本经营预算|社会保险基金预算)支出情况/],
    without: [],
  },
  { name: "其他", without: ["narrative-section-missing"] },
] as const satisfies readonly FormFamily[];

/** Reports on one project. */
export const PROJECT_REPORT_FAMILY: FormFamily = {
  name: "项目支出绩效自评报告",
  without: ["narrative-section-missing"],
};

/** Forms that speak of performance and are no self-evaluation: they are named, and not checked. */
export const OTHER_FORMS: readonly OtherForm[] = [
  { name: "绩效目标申报表", titlePattern: /绩效(?:目标)?申[报请](?:审批|批复)?表(?:\([^)]*\))*$/ },
  {
    name: "绩效运行监控表",
    titlePattern:
      /绩效(?:目标)?(?:运行|执行|实现程度)?(?:情况)?(?:运行)?(?:监控|跟踪|监测)(?:监控|情况|记录|分析|汇总|报告)*表(?:\([^)]*\))*$/,
  },
  {
    name: "预算绩效目标公开表",
    titlePattern:
      /(?:^|[^价评])绩效目标(?:批复|公开|下达|编制|汇总|填报|审核|一览|及指标|情况)*表(?:\([^)]*\))*$|绩效指标(?:体系)?(?:一览|汇总)?表(?:\([^)]*\))*$/,
  },
];
