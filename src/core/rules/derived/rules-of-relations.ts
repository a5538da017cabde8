import type { Relation, SumRelation, WithinRelation } from "../../relations/relations";
import type { FormSet, Rule } from "../define-rule";
import { limitRule } from "./limit-rule";
import { ratioRule } from "./ratio-rule";
import { roundingTailRule, sumRule, totalBlankRule } from "./sum-rule";
import { eitherRule, withinRule } from "./within-rule";

/** The rules that declarations give: one each, and total-blank and rounding-tail over all sums. */
export function rulesOfRelations(relations: readonly Relation[]): readonly Rule<FormSet>[] {
  const sums = relations.filter((relation): relation is SumRelation => relation.kind === "sum");
  const wholes = relations.filter((relation): relation is WithinRelation => relation.kind === "within");
  return [...relations.map(ruleOf), totalBlankRule(sums, wholes), roundingTailRule(sums)];
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
