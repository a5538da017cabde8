import { requiredFormMissing } from "../../../../src/catalogue/rules/form/required-form-missing";
import { describeRule } from "../../../support/describe-rule";

describeRule(requiredFormMissing, {
  passes: { "no 附件3 and no report": { layout: (designs) => designs.slice(0, 2) } },
  finds: {
    "no 附件2": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件2"),
      at: [null],
      text: ["没有找到附件2《预算单位整体支出绩效自评表》，与它有关的核对都没有做。"],
    },
    "no 附件1": {
      layout: (designs) => designs.filter(({ name }) => name !== "附件1"),
      at: [null],
      text: ["没有找到附件1《预算单位整体支出绩效评价基础数据表》，与它有关的核对都没有做。"],
    },
    "a report that the pack asks for": {
      layout: (designs) => designs.slice(0, 3),
      pack: { required: ["附件4"] },
      at: [null],
      text: ["没有找到附件4《单位整体支出绩效自评报告》，与它有关的核对都没有做。"],
    },
  },
  skips: {
    "a workbook of something else": { layout: () => [], because: "没有要成套报送的表" },
    "附件3 and the report, which may be kept apart": {
      layout: (designs) => designs.slice(2),
      because: "没有要成套报送的表",
    },
  },
});
