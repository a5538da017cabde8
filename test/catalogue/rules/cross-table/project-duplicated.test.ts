import { projectDuplicated } from "../../../../src/catalogue/rules/cross-table/project-duplicated";
import { describeRule } from "../../../support/describe-rule";

const NAME = "水利设施运行维护与安全度汛项目";

describeRule(projectDuplicated, {
  passes: {
    "names that differ in their year": {
      cells: { "附件3-1!C3": "2023年水库移民后期扶持项目", "附件3-2!C3": "2024年水库移民后期扶持项目" },
    },
  },
  finds: {
    "the same name": {
      cells: { "附件3-2!C3": NAME },
      at: ["附件3-2!C3"],
      related: [["附件3-1!C3"]],
      text: [`项目“${NAME}”在工作表“附件3-1”已有一张附件3，这里又有一张。`],
    },
    "the same name in other widths": {
      cells: { "附件3-1!C3": "防汛（一期）", "附件3-2!C3": "防汛 (一期)" },
      at: ["附件3-2!C3"],
      text: ["项目“防汛 (一期)”在工作表“附件3-1”已有一张附件3，这里又有一张。"],
    },
  },
  skips: {
    "a single project": { data: (data) => void data.projects.pop(), because: "写了项目名称的附件3不足两张" },
    "one without a name": { cells: { "附件3-2!C3": "/" }, because: "写了项目名称的附件3不足两张" },
  },
});
