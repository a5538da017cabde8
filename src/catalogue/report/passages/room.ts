import { figureIn, figureOrNone } from "../../../core/narrative/cell-figure";
import { agrees } from "../../../core/narrative/condition";
import { sumOf, type Figure } from "../../../core/narrative/figure";
import { choose, gap, type Sayable } from "../../../core/narrative/piece";
import type { ReportView } from "./view";

/** Money of which the tables' sources tell nothing: everything that was spent, and what the sources add up to. */
export interface Room {
  readonly executed: Figure;
  readonly sources: Figure;
}

/**
 * Whether the sources leave no room for money of another kind: they add up to all that was spent, and none of them is 其他资金. Then
 * it need not be asked whether there was any.
 */
export function roomFor({ overall }: ReportView): Room | undefined {
  const executed = overall && figureIn(overall.model.funding.known.total.cells.executed);
  const income = overall?.model.fundsByKind.income;
  const sources = (income?.items ?? []).flatMap(({ value }) => figureOrNone(value) ?? []);
  const others = income && figureOrNone(income.known.otherFunds);
  if (!executed || sources.length === 0 || (others && !others.value.isZero())) return undefined;
  return { executed, sources: sumOf(sources) };
}

/** That there was none, as long as the sources leave no room for it; else a gap. */
export function noneUnless({ executed, sources }: Room, none: string, asked: string): Sayable {
  return choose(agrees(sources, executed), none, [gap(asked)]);
}
