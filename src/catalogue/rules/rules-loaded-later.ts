// Written by tools/build-index.ts from the rules. Do not edit.

/** What the rules on reports are called, and why they do not run where there is none: for doors that load them where there is one. */
// prettier-ignore
export const REPORT_RULE_NAMES: readonly { readonly id: string; readonly title: string; readonly absent: string }[] = [
  { id: "cover-blank", title: "报告封面没有填单位名称或日期", absent: "没有附件4，或附件4没有封面" },
  { id: "formula-error-in-report", title: "报告中有公式错误", absent: "没有附件4" },
  { id: "narrative-adjustment-differs", title: "报告中的预算追加与表格的预算变动不一致", absent: "没有附件2，或附件4没有写预算追加、核减的金额" },
  { id: "narrative-amount-differs", title: "报告中的数字与表格不一致", absent: "没有附件4，或其中没有能与表格对应的数字" },
  { id: "narrative-deduction-differs", title: "报告中的扣分、得分与自评表不一致", absent: "没有附件4，或其中没有写明某项指标的扣分、得分" },
  { id: "narrative-figure-unfilled", title: "报告写了数，表格里没有填", absent: "没有附件4，或报告写到的数在表格里都填了" },
  { id: "narrative-general-budget-differs", title: "报告中一般公共预算支出与附件2不一致", absent: "没有附件2，或附件4的“一般公共预算支出情况”没有写支出总额" },
  { id: "narrative-indicator-differs", title: "报告中指标的完成情况与自评表不一致", absent: "没有附件4，或其中没有能与绩效指标对应的数字" },
  { id: "narrative-low-execution-unexplained", title: "执行率偏低，报告没有说明原因", absent: "没有附件2，或没有附件4" },
  { id: "narrative-measures-missing", title: "写了问题却没有写改进举措", absent: "没有附件4，或其中没有“存在的问题”和“改进工作的举措”两部分" },
  { id: "narrative-measures-vague", title: "改进举措写得空泛", absent: "没有附件4，或其中没有写改进举措" },
  { id: "narrative-none-contradicts", title: "报告说没有的支出，表格里有（或相反）", absent: "没有附件4，或其中没有能与表格对应的支出" },
  { id: "narrative-placeholder-left", title: "报告中还有待补充的内容", absent: "没有附件4" },
  { id: "narrative-problems-missing", title: "有扣分或执行率偏低，报告却没有写问题", absent: "没有附件4，或其中没有“存在的问题及原因分析”" },
  { id: "narrative-problems-vague", title: "存在的问题写得空泛", absent: "没有附件4，或其中没有写问题" },
  { id: "narrative-project-differs", title: "报告中项目的预算、支出与表格不一致", absent: "没有附件4，或其中没有按名称写到项目的预算、支出" },
  { id: "narrative-report-stale", title: "生成的自评报告已不是最新", absent: "没有由本程序生成的自评报告" },
  { id: "narrative-score-differs", title: "报告中的自评得分或等级与附件2不一致", absent: "没有附件2，或附件4没有写自评得分和等级" },
  { id: "narrative-section-missing", title: "自评报告缺少规定的部分", absent: "没有附件4，或附件4不是按规定的九个部分写的" },
  { id: "narrative-trend-contradicts", title: "报告中的增减变化与表格相反", absent: "没有附件1，或附件4没有能与表格对应的增减变化" },
  { id: "narrative-unit-differs", title: "报告介绍的是另一个单位", absent: "没有附件4，或“单位基本情况”没有写单位名称" },
  { id: "narrative-year-stale", title: "报告正文写的是上一年度", absent: "没有附件4，或表格没有写年度" },
  { id: "report-text-cut-off", title: "报告段落打印时会被截断", absent: "没有附件4" },
];

/** The ids of the rules that look at the year before. */
export const PRIOR_YEAR_RULE_IDS: readonly string[] = [
  "prior-final-differs",
  "prior-staff-differs",
  "prior-target-lower",
  "prior-text-taken-over",
];
