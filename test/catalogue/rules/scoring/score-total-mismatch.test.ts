import { describeRule } from "../../../support/describe-rule";
import { ruleById } from "../../../support/rule-by-id";

describeRule(ruleById("score-total-mismatch"), {
  passes: {
    "within 0.05, inclusive": { cells: { "附件2!H27": 97.95 } },
    "a merged 得分 counts once": {
      layout: (designs) =>
        designs.map((design) =>
          design.name === "附件2"
            ? {
                ...design,
                cells: design.cells
                  .filter(({ row, column }) => !(row === 25 && column === 7))
                  .map((cell) => (cell.row === 24 && cell.column === 7 ? { ...cell, value: 10 } : cell)),
                merges: [...design.merges, { top: 24, bottom: 25, left: 7, right: 7 }],
              }
            : design,
        ),
    },
    "a total with its band": { cells: { "附件2!H27": "97.9（优）" } },
  },
  finds: {
    "a total that is not the sum": {
      cells: { "附件2!H27": 98 },
      at: ["附件2!H27"],
      text: ["总分“自评得分”合计 98，明细之和 97.9，差 0.1。"],
      fix: { "附件2!H27": 97.9 },
    },
  },
  skips: {
    "no totals": {
      cells: { "附件2!H27": null },
      data: (data) => void (data.projects = []),
      because: "未填",
    },
  },
});
