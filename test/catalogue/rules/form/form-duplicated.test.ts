import { formDuplicated } from "../../../../src/catalogue/rules/form/form-duplicated";
import { describeRule } from "../../../support/describe-rule";

import type { SheetDesign } from "../../../../src/core/grid/sheet-design";
import { stackSheets } from "../../../support/layouts";

function withCopy(designs: readonly SheetDesign[], name: string, copy: string): readonly SheetDesign[] {
  return designs.flatMap((design) => (design.name === name ? [design, { ...design, name: copy }] : [design]));
}

describeRule(formDuplicated, {
  passes: {
    "several 附件3": {},
    "附件1 alone": { layout: (designs) => designs.slice(0, 1) },
  },
  finds: {
    "附件1 twice": {
      layout: (designs) => withCopy(designs, "附件1", "上年"),
      at: ["上年!A2"],
      related: [["附件1!A2"]],
      text: ["附件1《预算单位整体支出绩效评价基础数据表》重复：工作表“附件1”里已有一张，工作表“上年”里又有一张。"],
    },
    "附件2 twice on one sheet": {
      layout(designs) {
        const overall = designs.filter(({ name }) => name === "附件2");
        return [stackSheets([...overall, ...overall], "自评表")];
      },
      at: ["自评表!A32"],
      related: [["自评表!A2"]],
      text: ["附件2《预算单位整体支出绩效自评表》重复：工作表“自评表”里已有一张，工作表“自评表”里又有一张。"],
    },
  },
  skips: {
    "neither 附件1 nor 附件2": { layout: (designs) => designs.slice(2), because: "没有附件1和附件2" },
  },
});
