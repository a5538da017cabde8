import type { Relation, RelationMeta, SumRelation, WithinRelation } from "../../relations/relations";
import type { FormSet, Rule } from "../define-rule";
import { limitRule } from "./limit-rule";
import { ratioRule } from "./ratio-rule";
import { roundingTailRule, sumRule, totalBlankRule } from "./sum-rule";
import { eitherRule, withinRule } from "./within-rule";

/** What the two rules say of themselves that look at all sums together. */
export interface MetaOfAllSums {
  readonly totalBlank: RelationMeta;
  readonly roundingTail: RelationMeta;
}

/** The rules that declarations give: one each, and two over all sums. */
export function rulesOfRelations(relations: readonly Relation[], ofAllSums: MetaOfAllSums): readonly Rule<FormSet>[] {
  const sums = relations.filter((relation): relation is SumRelation => relation.kind === "sum");
  const wholes = relations.filter((relation): relation is WithinRelation => relation.kind === "within");
  return [
    ...relations.map(ruleOf),
    totalBlankRule(ofAllSums.totalBlank, sums, wholes),
    roundingTailRule(ofAllSums.roundingTail, sums),
  ];
}

function ruleOf(relation: Relation): Rule<FormSet> {
  switch (relation.kind) {
    case "sum":
      return sumRule(relation);
    case "ratio":
      return ratioRule(relation);
    case "within":
      return withinRule(relation);
    case "either":
      return eitherRule(relation);
    case "limit":
      return limitRule(relation);
  }
}
