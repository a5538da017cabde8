import { requiredCellBlank } from "../../../../src/catalogue/rules/form/required-cell-blank";
import { describeRule } from "../../../support/describe-rule";

describeRule(requiredCellBlank, {
  passes: {
    "a nought is filled": { cells: { "附件2!D5": 0 } },
    "no rate where nothing was budgeted": {
      cells: { "附件3-2!E6": 0, "附件3-2!F6": 0, "附件3-2!H6": null, "附件3-2!I6": null },
    },
  },
  finds: {
    "no unit name": { cells: { "附件1!B3": null }, at: ["附件1!B3"], text: ["预算单位名称未填。"] },
    "a blank mark for staff": { cells: { "附件1!D5": "/" }, at: ["附件1!D5"], text: ["2024年实际在职人数未填。"] },
    "no year's total": {
      cells: { "附件2!E5": null, "附件3-1!F6": "—" },
      at: ["附件2!E5", "附件3-1!F6"],
      text: ["年度资金总额“全年预算数”未填。", "年度资金总额“全年执行数”未填。"],
    },
    "amounts struck out, and the other projects not all there is": {
      cells: {
        ...Object.fromEntries(
          ["D", "E", "F"].flatMap((column) => [6, 7, 8].map((row) => [`附件3-2!${column}${row}`, "/"])),
        ),
        "附件3-2!H6": null,
        "附件3-2!I6": null,
      },
      at: ["附件3-2!D6", "附件3-2!E6", "附件3-2!F6"],
      text: ["年度资金总额“年初预算数”未填。", "年度资金总额“全年预算数”未填。", "年度资金总额“全年执行数”未填。"],
    },
    "no project name on a filled form": {
      cells: { "附件3-1!C3": null },
      at: ["附件3-1!C3"],
      text: ["项目支出名称未填。"],
    },
    "neither department nor implementer": {
      cells: { "附件3-1!C4": null, "附件3-1!G4": "/" },
      at: ["附件3-1!C4", "附件3-1!G4"],
      text: ["主管部门未填。", "实施单位未填。"],
      severity: "warning",
    },
    "the rate and marks of funds whose amounts are filled": {
      cells: { "附件3-1!H6": null, "附件3-1!I6": "/" },
      at: ["附件3-1!H6", "附件3-1!I6"],
      text: [
        "年度资金总额“执行率”未填，全年预算数和全年执行数已填，应为 98.22%。",
        "年度资金总额“自评得分”未填，全年预算数和全年执行数已填，应为 9.82。",
      ],
      severity: "warning",
      fix: { "附件3-1!H6": 0.9822, "附件3-1!I6": 9.82 },
    },
  },
  skips: {
    "only the report": {
      layout: (designs) => designs.filter(({ name }) => name === "附件4"),
      because: "没有识别到必填项",
    },
  },
});
