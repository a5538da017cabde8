import { overLimit } from "../../../core/rules/derived/limit-rule";
import { defineRule } from "../../submission/define-rule";
import { formPairs } from "../../figures/form-pair";
import { notSpending } from "../../figures/spending-basis";

/** 附件1 公用经费 决算 > 附件2 基本支出. */
export const publicUseExceedsBasic = defineRule({
  id: "public-use-exceeds-basic",
  theme: "cross-table",
  title: "公用经费大于基本支出",
  why: "公用经费是基本支出的一部分，不可能比基本支出还大。",
  basis: "附件1、附件2表间关系（基本支出＝人员经费＋公用经费）",
  remedy: "核对附件1公用经费决算数和附件2基本支出，改正填错的一张表。",
  severity: "error",
  messages: { exceeds: "{first}公用经费决算 {actual}，大于{second}基本支出 {limit}，多 {difference}。" },
  absent: "附件1和附件2没有同时存在",
  over: formPairs,
  needs: ({ basic, overall }) => ({
    publicUse: basic.model.spending.known.publicUse.cells.currentFinal,
    basicSpending: overall.model.fundsByKind.expenditure.known.basicSpending,
  }),

  check({ publicUse, basicSpending }, { subject: { basic, overall, doubtful }, finding, skip }) {
    const reason = doubtful ?? notSpending(overall);
    if (reason !== undefined) return skip(reason, basicSpending, publicUse);
    const over = overLimit(publicUse, basicSpending);
    return over && finding("exceeds", { ...over, data: { ...over.data, first: basic.name, second: overall.name } });
  },
});
