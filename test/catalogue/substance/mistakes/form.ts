import type { Mistake } from "./mistake";

/** Mistakes that rules of the group `form` must find. */
export const form: readonly Mistake[] = [
  { rule: "filing-date-early", book: "water", cells: { "附件2/填报日期": "2024年3月18日" }, at: "附件2/填报日期" },
  { rule: "filing-date-early", book: "school", cells: { "附件1/填报日期": "2023年4月2日" }, at: "附件1/填报日期" },
  { rule: "filing-date-early", book: "town", cells: { "附件3-1/填报日期": "2022.12.20" }, at: "附件3-1/填报日期" },
  {
    rule: "template-prompt-left",
    book: "water",
    cells: { "附件2/水库巡查次数/target": "≥**次" },
    at: "附件2/水库巡查次数/target",
  },
  {
    rule: "template-prompt-left",
    book: "school",
    cells: { "附件3-3/建设实验室个数/actual": "待定" },
    at: "附件3-3/建设实验室个数/actual",
  },
  {
    rule: "template-prompt-left",
    book: "clinic",
    cells: { "附件2/应急演练场次/target": "XX场" },
    at: "附件2/应急演练场次/target",
  },
  {
    rule: "required-cell-blank",
    book: "school",
    cells: { "附件3-1/主管部门": null },
    at: "附件3-1/主管部门",
  },
  {
    rule: "required-cell-blank",
    book: "clinic",
    cells: { "附件3-2/实施单位": null },
    at: "附件3-2/实施单位",
  },
  {
    rule: "required-cell-blank",
    book: "town",
    cells: { "附件3-2/资金/executionRate": null },
    at: "附件3-2/资金/executionRate",
  },
  { rule: "required-cell-blank", book: "water", cells: { "附件2/资金/score": null }, at: "附件2/资金/score" },
];
