import { sameAmount } from "../../core/numbers/interval";
import { defineRule } from "../submission/define-rule";
import type { Submission } from "../submission/index";
import { differenceFrom } from "./difference";

/** A row of 附件1 whose 上年决算 is not what the unit itself reported last year. */
export const priorFinalDiffers = defineRule({
  id: "prior-final-differs",
  theme: "cross-table",
  title: "上年决算数与上年报送的决算数不一致",
  why: "同一个数两年报得不一样，增减幅度就不可信。",
  basis: "附件1与上年附件1的衔接（上年决算数＝上年报送的本年决算数）",
  remedy: "按上年部门决算核对；上年报送有误的，写明原因。",
  severity: "warning",
  messages: { differs: "{label} {actual}，上年报送的决算数是 {expected}，差 {difference}。" },
  absent: "没有上一年度的材料，或者两年不都有附件1",
  over: rowPairs,
  needs: (pair) => pair,

  check({ now, then }, { finding }) {
    if (sameAmount(now.value, then.value)) return undefined;
    return finding("differs", differenceFrom(now, then));
  },
});

/** The rows that both years know by name. */
function rowPairs({ basicData, prior }: Submission) {
  const [now] = basicData;
  const [then] = prior?.basicData ?? [];
  if (!now || !then) return [];
  const known = then.model.spending.known;
  return (Object.keys(known) as (keyof typeof known)[])
    .filter((name) => now.model.spending.known[name].at !== undefined && known[name].at !== undefined)
    .map((name) => ({
      now: now.model.spending.known[name].cells.priorFinal,
      then: known[name].cells.currentFinal,
    }));
}
