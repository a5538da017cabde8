import { Decimal } from "../../../core/numbers/decimal";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { percent } from "../../../core/numbers/wording";

/** Judged as shown: 30.00% is not more than 30%. */
const RATIO_DECIMALS = 4;

/** 项目支出 or 公用经费 决算 that moved by more than the pack allows against last year. */
export const yearOnYearJump = defineRule({
  id: "year-on-year-jump",
  theme: "basic-data",
  title: "决算比上年变动过大",
  why: "支出大起大落通常是填错、漏填或口径不一致；确有变化的，审核时也要问原因。",
  basis: "附件1 表内关系；变动幅度阈值见口径",
  remedy: "核对两年的决算数是否填错、口径是否一致；确有变化的，在“核实说明”中写明原因。",
  severity: "warning",
  messages: {
    grew: "{label}为 {actual}，比上年决算数 {prior}增加 {difference}，增长 {ratio}，超过 {limit}。",
    fell: "{label}为 {actual}，比上年决算数 {prior}减少 {difference}，下降 {ratio}，超过 {limit}。",
  },
  settings: ["thresholds.yearOnYearJump"],
  absent: "没有附件1",
  over: ({ basicData }) =>
    basicData.flatMap(({ model: { spending } }) => [
      spending.known.projectSpending.cells,
      spending.known.publicUse.cells,
    ]),
  needs: ({ priorFinal, currentFinal }) => ({ priorFinal, currentFinal }),

  check({ priorFinal, currentFinal }, { finding, skip, workbook }) {
    const prior = priorFinal.value.value;
    const actual = currentFinal.value.value;
    if (prior.lessThanOrEqualTo(0)) return skip(`${priorFinal.label}为 0，无法计算变动幅度`, priorFinal);
    const limit = new Decimal(workbook.pack.thresholds.yearOnYearJump);
    const difference = actual.minus(prior);
    const ratio = difference.abs().dividedBy(prior).toDecimalPlaces(RATIO_DECIMALS);
    if (ratio.lessThanOrEqualTo(limit)) return undefined;
    return finding(difference.isPositive() ? "grew" : "fell", {
      at: currentFinal,
      related: [priorFinal],
      expected: prior,
      actual,
      difference,
      data: {
        label: currentFinal.label,
        actual: figureAt(currentFinal, actual),
        prior: figureAt(currentFinal, prior),
        difference: figureAt(currentFinal, difference.abs()),
        ratio: percent(ratio),
        limit: percent(limit),
      },
    });
  },
});
