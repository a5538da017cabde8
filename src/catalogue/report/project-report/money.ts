import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees, both, exceeds, isZero } from "../../../core/narrative/condition";
import { paragraph } from "../../../core/narrative/document";
import { dividedBy, minus, sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, percentage, plainNumber, say, wan, type Sayable } from "../../../core/narrative/piece";
import type { FundingRow } from "../../forms/shared/funding-table";
import { initialBudget } from "../passages/funds";
import { amountOr, clauses, listOfAmounts, type NamedAmount } from "../phrasing/phrases";
import { defineProjectPassage, type ProjectView } from "./view";

type Column = "adjustedBudget" | "executed";

/** What was planned for the project, and where it came from. */
export const planned = defineProjectPassage({
  id: "planned",
  reads({ form }) {
    const { cells } = form.model.funding.known.total;
    return {
      initial: figureIn(cells.initialBudget),
      adjusted: figureIn(cells.adjustedBudget),
      sources: sourcesOf(form, "adjustedBudget"),
    };
  },
  write({ initial, adjusted, sources }) {
    const known: Sayable[] = [];
    if (initial) known.push(initialBudget(initial, adjusted));
    if (adjusted) known.push(amountOr("没有安排资金", "全年安排资金", adjusted));
    if (known.length === 0) return [paragraph("body", [gap("项目资金安排情况")])];
    return [paragraph("body", clauses(known), bySource(["按资金来源分，", "资金来源全部为"], sources, adjusted))];
  },
});

/** What was spent of it. */
export const spent = defineProjectPassage({
  id: "spent",
  reads({ form }) {
    const { cells } = form.model.funding.known.total;
    return {
      adjusted: figureIn(cells.adjustedBudget),
      executed: figureIn(cells.executed),
      score: figureIn(cells.score),
      weight: figureIn(cells.weight),
      sources: sourcesOf(form, "executed"),
    };
  },
  write({ adjusted, executed, score, weight, sources }) {
    if (!executed) return [paragraph("body", [gap("项目资金使用情况")])];
    const most = weight ? say`（分值${plainNumber(weight)}分）` : "";
    return [
      paragraph(
        "body",
        say`${amountOr("没有使用资金", "实际使用资金", executed)}${adjusted ? againstPlan(executed, adjusted) : ""}。`,
        bySource(["使用的资金中，", "使用的资金全部为"], sources, executed),
        score ? say`预算执行得${plainNumber(score)}分${most}。` : "",
      ),
    ];
  },
});

/** How the money was looked after: no form knows. */
export const management = defineProjectPassage({
  id: "money-management",
  reads: () => undefined,
  write: () => [paragraph("body", [gap("项目资金管理制度的建立和执行、资金拨付和核算情况")])],
});

/** How the work was organised: no form knows. */
export const organisation = defineProjectPassage({
  id: "organisation",
  reads: () => undefined,
  write: () => [
    paragraph("body", [gap("项目组织情况（招投标、政府采购、调整和竣工验收等）")]),
    paragraph("body", [gap("项目管理情况（管理制度建设、日常检查监督等）")]),
  ],
});

/** The sources of the money, other than the total itself. */
function sourcesOf({ model }: ProjectView["form"], column: Column): readonly NamedAmount[] {
  return model.funding.known.total.children.flatMap(({ label, cells }: FundingRow) => {
    const amount = figureOrNone(cells[column]);
    return amount && label !== "" ? [{ name: label, amount }] : [];
  });
}

/** 按资金来源分，甲1.00万元、乙2.00万元。 资金来源全部为甲。 where that alone is the whole. */
function bySource(
  [parts, all]: readonly [parts: string, all: string],
  sources: readonly NamedAmount[],
  whole: Figure | undefined,
): Sayable {
  if (sources.length === 0) return "";
  const total = sumOf(sources.map(({ amount }) => amount));
  const [only, ...others] = sources.filter(({ amount }) => !amount.value.isZero());
  const listed = say`${parts}${listOfAmounts(sources)}。`;
  const stated =
    only && whole && others.length === 0
      ? choose(both(agrees(only.amount, total), agrees(only.amount, whole)), say`${all}${only.name}。`, listed)
      : listed;
  return choose(isZero(total), "", stated);
}

function againstPlan(executed: Figure, adjusted: Figure): Sayable {
  const rest = choose(
    exceeds(executed, adjusted),
    say`，超出安排资金${wan(minus(executed, adjusted))}`,
    choose(exceeds(adjusted, executed), say`，未使用${wan(minus(adjusted, executed))}`, "，资金全部使用"),
  );
  return choose(
    isZero(adjusted),
    "",
    say`，项目执行率${percentage(dividedBy(executed, adjusted))}${choose(isZero(executed), "", rest)}`,
  );
}
