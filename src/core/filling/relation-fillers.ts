import type { Decimal } from "../numbers/decimal";
import type { Present } from "../values/sourced";
import type { FormSet } from "../rules/define-rule";
import { RATE_DECIMALS, RATE_FORMAT } from "../rules/derived/ratio-rule";
import { lacksAPart } from "../rules/derived/doubt";
import { doubtOverSum, outcomeOfSum, subjectsIn } from "../rules/derived/sum-rule";
import type { FormInstance } from "../template/define-form";
import { cellsOfParts, stateOfParts } from "../rules/derived/sum-parts";
import type { RatioRelation, RatioSubject, Relation, SumRelation, SumSubject } from "../relations/relations";
import {
  isFormulaInput,
  isSumInput,
  localRef,
  proposeFill,
  referenceList,
  type Filler,
  type FillProposal,
} from "./proposal";

/** The fillers that declarations give: totals and rates. */
export function fillersOfRelations(relations: readonly Relation[]): readonly Filler<FormSet>[] {
  return relations.flatMap((relation): readonly Filler<FormSet>[] => {
    if (relation.kind === "ratio") return [ratioFiller(relation)];
    return relation.kind === "sum" && relation.filler ? [sumFiller(relation, relation.filler)] : [];
  });
}

function sumFiller(relation: SumRelation, { id, title }: { id: string; title: string }): Filler<FormSet> {
  return {
    id,
    title,
    propose: (set) =>
      subjectsIn(relation, set)
        .map((subject) => sumProposal(relation, id, subject))
        .filter((proposal) => proposal !== undefined),
  };
}

/** A total none of whose parts is filled stays blank; marks are added up only when every one of them is there. */
function sumProposal(
  relation: SumRelation,
  id: string,
  subject: SumSubject & { readonly form: FormInstance },
): FillProposal | undefined {
  // What may depend on something that was not read is neither filled nor replaced.
  if (subject.unproven || doubtOverSum(subject)) return undefined;
  if (relation.measure === "score" && lacksAPart(subject.parts)) return undefined;
  const parts = stateOfParts(subject.parts);
  if (parts.kind !== "filled" || (relation.measure === "score" && !parts.complete)) return undefined;
  return proposeFill(id, {
    target: subject.total,
    value: parts.sum,
    formula: () => {
      const cells = cellsOfParts(subject.parts);
      return cells.every(isSumCell) ? `SUM(${referenceList(cells.map(({ at }) => at))})` : undefined;
    },
    agrees: (actual) => {
      const stated = subject.total.kind === "present" ? subject.total.value : { value: actual };
      return outcomeOfSum(relation.measure, subject, parts.figures, stated).outcome === "exact";
    },
  });
}

function isSumCell(place: ReturnType<typeof cellsOfParts>[number]): boolean {
  return isSumInput(place as Present<unknown>);
}

function ratioFiller(relation: RatioRelation): Filler<FormSet> {
  const { id, title } = relation.filler;
  return {
    id,
    title,
    propose: (set) =>
      subjectsIn(relation, set)
        .map((subject) => ratioProposal(id, subject))
        .filter((proposal) => proposal !== undefined),
  };
}

function ratioProposal(id: string, { rate, numerator, denominator }: RatioSubject): FillProposal | undefined {
  if (numerator.kind !== "present" || denominator.kind !== "present" || denominator.value.value.isZero())
    return undefined;
  const ratio = numerator.value.value.dividedBy(denominator.value.value);
  const tolerance = rate.kind === "present" ? rate.value.tolerance : undefined;
  return proposeFill(id, {
    target: rate,
    value: ratio.toDecimalPlaces(RATE_DECIMALS),
    formula: () => {
      const below = localRef(denominator.at);
      const divides = isFormulaInput(numerator) && isFormulaInput(denominator);
      return divides ? `IF(N(${below})=0,"",${localRef(numerator.at)}/${below})` : undefined;
    },
    format: RATE_FORMAT,
    agrees: (actual: Decimal) => tolerance !== undefined && actual.minus(ratio).abs().lessThanOrEqualTo(tolerance),
  });
}
