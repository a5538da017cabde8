import type { Fix, FixKind } from "../../fixing/edit";
import { replaceValue } from "../../fixing/replace-value";
import { compareSum, type Measured } from "../../numbers/compare";
import type { Decimal } from "../../numbers/decimal";
import type { SumOutcome } from "../../numbers/interval";
import { onceForEach } from "../../once-for-each";
import type { Place, Present } from "../../values/sourced";
import type { FormInstance } from "../../template/define-form";
import type { RelationMeta, SumPart, SumRelation, SumSubject, WithinRelation } from "../../relations/relations";
import { ruleDefiner, type FormSet, type Rule } from "../define-rule";
import { doubtOver, lacksAPart, placesOf, type Doubt } from "./doubt";
import { filledPlaces, stateOfParts } from "./sum-parts";
import { shownFigure } from "../stated-figure";

const defineRule = ruleDefiner<FormSet>();

/** The forms a relation speaks of. */
export function formsOf(
  relation: { readonly templates: readonly { readonly id: string }[] },
  set: FormSet,
): readonly FormInstance[] {
  return set.activeForms.filter((form) => relation.templates.some(({ id }) => id === form.template.id));
}

interface Declared<S> {
  readonly templates: readonly { readonly id: string }[];
  subjects(form: FormInstance): readonly S[];
}

type OnForm<S> = S & { readonly form: FormInstance };

const subjectsByRelation = new WeakMap<object, (set: FormSet) => readonly OnForm<object>[]>();

/** The subjects of a relation over the forms of a set, each with its form; put together once for all rules and fillers of a relation. */
export function subjectsIn<S extends object>(relation: Declared<S>, set: FormSet): readonly OnForm<S>[] {
  let subjects = subjectsByRelation.get(relation);
  if (!subjects) {
    subjects = onceForEach((forms: FormSet) =>
      formsOf(relation, forms).flatMap((form) => relation.subjects(form).map((subject) => ({ ...subject, form }))),
    );
    subjectsByRelation.set(relation, subjects);
  }
  return subjects(set) as readonly OnForm<S>[];
}

/** Why a sum cannot be judged; worked out once for all rules and fillers that ask. */
export const doubtOverSum = onceForEach(({ form, total, parts }: OnForm<SumSubject>): Doubt | undefined =>
  doubtOver(form, [total, ...placesOf(parts)]),
);

/** How a total that is filled stands to its filled parts; compared once for all rules and fillers that ask. */
const outcomeOfAmounts = onceForEach(({ total, parts }: SumSubject): SumOutcome | undefined => {
  const state = stateOfParts(parts);
  return total.kind === "present" && state.kind === "filled"
    ? compareSum("amount", state.figures, total.value)
    : undefined;
});

/** Compares a total with its parts, as its relation measures them. */
export function outcomeOfSum(
  measure: SumRelation["measure"],
  subject: SumSubject,
  figures: readonly Measured[],
  total: Measured,
): SumOutcome {
  return (measure === "amount" ? outcomeOfAmounts(subject) : undefined) ?? compareSum(measure, figures, total);
}

/** total ≠ Σ parts, from a declaration. */
export function sumRule(relation: SumRelation): Rule<FormSet> {
  return defineRule({
    ...relation.rule,
    messages: { mismatch: "{total}合计 {actual}，明细之和 {sum}，差 {difference}。" },
    over: (set) => subjectsIn(relation, set),
    needs: ({ total }) => ({ total }),
    check({ total }, { subject, finding, skip }) {
      const doubt = doubtOverSum(subject);
      if (doubt) return { skip: doubt.reason, cells: doubt.cells };
      const parts = stateOfParts(subject.parts);
      if (parts.kind === "unusable") return skip("明细中有无法识别的数", ...parts.cells);
      if (parts.kind === "blank") return skip(`${total.label}没有已填的明细`, total);
      const { outcome, difference } = outcomeOfSum(relation.measure, subject, parts.figures, total.value);
      if (outcome !== "different") return undefined;
      return finding("mismatch", {
        ...comparison(total, subject.parts, parts.sum, difference),
        fix: totalFix(total, parts.sum, isCertain(relation, subject, parts) ? "safe" : "choice"),
      });
    },
  });
}

/** A total is surely the sum of its parts where all of them are there and filled, and the form shows that they are all. */
function isCertain(
  { fix }: SumRelation,
  { parts, unproven }: SumSubject,
  { complete }: { complete: boolean },
): boolean {
  return fix === "safe" && complete && !unproven && !lacksAPart(parts);
}

/** Both figures and the difference, for a total that was compared with its parts. */
function comparison(total: Present<Measured>, parts: readonly SumPart[], partsSum: Decimal, difference: Decimal) {
  return {
    at: total,
    related: filledPlaces(parts),
    expected: partsSum,
    actual: total.value.value,
    difference,
    data: {
      total: total.label,
      actual: shownFigure(total, total.value.value),
      sum: shownFigure(total, partsSum),
      difference: shownFigure(total, difference.abs()),
    },
  };
}

/** Puts the sum of the parts into the total. */
function totalFix(total: Place, partsSum: Decimal, kind: Fix["kind"]): Fix | undefined {
  const edit = replaceValue(total, partsSum);
  return edit && { kind, label: `改为明细之和 ${shownFigure(total, partsSum)}`, edits: [edit] };
}

/** A total left blank while a part is filled, from all declarations that ask for it, and wholes above their 其中. */
export function totalBlankRule(
  meta: RelationMeta,
  relations: readonly SumRelation[],
  wholes: readonly WithinRelation[],
): Rule<FormSet> {
  return defineRule({
    ...meta,
    messages: {
      blank: "{total}未填，已填明细之和为 {sum}。",
      wholeBlank: "{total}未填，其中各项之和已有 {sum}。",
    },
    over: (set): readonly (SumSubject & { readonly form: FormInstance; readonly fix: FixKind | undefined })[] => [
      ...relations
        .filter((relation) => relation.reportsBlank)
        .flatMap((relation) => subjectsIn(relation, set).map((subject) => ({ ...subject, fix: relation.fix }))),
      ...wholes.flatMap((relation) =>
        subjectsIn(relation, set).map(({ whole, parts, form }) => ({ total: whole, parts, form, fix: undefined })),
      ),
    ],
    needs: () => ({}),
    check(_, { subject, finding, skip }) {
      const { total } = subject;
      if (total.kind === "not-found") return skip(`表中没有${total.label}`);
      if (total.kind !== "blank") return undefined;
      const doubt = doubtOverSum(subject);
      if (doubt) return { skip: doubt.reason, cells: doubt.cells };
      if (subject.unproven) return skip(`不能确定${total.label}有哪些明细`, total);
      const parts = stateOfParts(subject.parts);
      if (parts.kind === "unusable") return skip("明细中有无法识别的数", ...parts.cells);
      if (parts.kind === "blank") return undefined;
      const { fix } = subject;
      return finding(fix ? "blank" : "wholeBlank", {
        at: total,
        related: filledPlaces(subject.parts),
        expected: parts.sum,
        difference: parts.sum,
        data: { total: total.label, sum: shownFigure(total, parts.sum) },
        fix: fix && totalFix(total, parts.sum, parts.complete && !lacksAPart(subject.parts) ? "safe" : "choice"),
      });
    },
  });
}

/** A sum off only by rounding, from all declarations over amounts. */
export function roundingTailRule(meta: RelationMeta, relations: readonly SumRelation[]): Rule<FormSet> {
  return defineRule({
    ...meta,
    messages: { tail: "{total}合计 {actual}，明细之和 {sum}，尾差 {difference}，在四舍五入范围内。" },
    over: (set) =>
      relations.filter((relation) => relation.measure === "amount").flatMap((relation) => subjectsIn(relation, set)),
    needs: ({ total }) => ({ total }),
    check({ total }, { subject, finding, skip }) {
      const doubt = doubtOverSum(subject);
      if (doubt) return { skip: doubt.reason, cells: doubt.cells };
      const parts = stateOfParts(subject.parts);
      if (parts.kind === "unusable") return skip("明细中有无法识别的数", ...parts.cells);
      if (parts.kind === "blank") return skip(`${total.label}没有已填的明细`, total);
      const { outcome, difference } = outcomeOfSum("amount", subject, parts.figures, total.value);
      if (outcome !== "rounding") return undefined;
      return finding("tail", {
        ...comparison(total, subject.parts, parts.sum, difference),
        fix: totalFix(total, parts.sum, "choice"),
      });
    },
  });
}
