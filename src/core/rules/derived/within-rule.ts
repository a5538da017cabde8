import { compareSum } from "../../numbers/compare";
import type { EitherRelation, WithinRelation } from "../../relations/relations";
import { ruleDefiner, type FormSet, type Rule } from "../define-rule";
import { doubtOver, placesOf } from "./doubt";
import { subjectsIn } from "./sum-rule";
import { filledPlaces, stateOfParts } from "./sum-parts";
import { shownFigure } from "../stated-figure";

const defineRule = ruleDefiner<FormSet>();

/** Parts add up to more than the whole, from a declaration. */
export function withinRule(relation: WithinRelation): Rule<FormSet> {
  return defineRule({
    ...relation.rule,
    messages: { exceeds: "{whole}为 {actual}，其中各项之和为 {sum}，多出 {difference}。" },
    over: (set) => subjectsIn(relation, set),
    needs: ({ whole }) => ({ whole }),
    check({ whole }, { subject, finding, skip }) {
      const doubt = doubtOver(subject.form, [whole, ...placesOf(subject.parts)]);
      if (doubt) return { skip: doubt.reason, cells: doubt.cells };
      const parts = stateOfParts(subject.parts);
      if (parts.kind === "unusable") return skip("其中项有无法识别的数", ...parts.cells);
      if (parts.kind === "blank") return skip(`${whole.label}没有已填的其中项`, whole);
      const { outcome, difference } = compareSum("amount", parts.figures, whole.value);
      if (outcome !== "different" || !difference.isNegative()) return undefined;
      return finding("exceeds", {
        at: whole,
        related: filledPlaces(subject.parts),
        expected: parts.sum,
        actual: whole.value.value,
        difference,
        data: {
          whole: whole.label,
          actual: shownFigure(whole, whole.value.value),
          sum: shownFigure(whole, parts.sum),
          difference: shownFigure(whole, difference.abs()),
        },
      });
    },
  });
}

/** Amounts by kind add up to none of the totals they may add up to, from a declaration. */
export function eitherRule(relation: EitherRelation): Rule<FormSet> {
  return defineRule({
    ...relation.rule,
    messages: { neither: "{parts}合计 {sum}，与{totals}都不相等。" },
    over: (set) => subjectsIn(relation, set),
    needs: () => ({}),
    check(_, { subject, finding, skip }) {
      const doubt = doubtOver(subject.form, [...subject.totals, ...placesOf(subject.parts)]);
      if (doubt) return { skip: doubt.reason, cells: doubt.cells };
      const parts = stateOfParts(subject.parts);
      if (parts.kind === "unusable") return skip("分项中有无法识别的数", ...parts.cells);
      const places = filledPlaces(subject.parts);
      const first = places[0];
      if (parts.kind === "blank" || !first) return skip("分项都未填", ...subject.parts.map(({ value }) => value));
      if (subject.totals.some((total) => total.kind === "unreadable")) {
        return skip("合计中有无法识别的数", ...subject.totals);
      }
      const totals = subject.totals.flatMap((total) => (total.kind === "present" ? [total] : []));
      if (totals.length === 0) return skip("合计未填", ...subject.totals);
      const compared = totals.map((total) => ({ total, ...compareSum("amount", parts.figures, total.value) }));
      if (compared.some(({ outcome }) => outcome !== "different")) return undefined;
      // They may well be what the blank one should say.
      if (totals.length < subject.totals.length) return skip("合计没有填全", ...subject.totals);
      const nearest = compared.reduce((best, other) =>
        other.difference.abs().lessThan(best.difference.abs()) ? other : best,
      );
      const named = compared.map(
        ({ total, difference }) =>
          `${total.label} ${shownFigure(total, total.value.value)}（差 ${shownFigure(total, difference.abs())}）`,
      );
      return finding("neither", {
        at: first,
        related: [...places.slice(1), ...totals],
        expected: nearest.total.value.value,
        actual: parts.sum,
        difference: parts.sum.minus(nearest.total.value.value),
        data: {
          parts: places.map(({ label }) => label).join("、"),
          sum: shownFigure(first, parts.sum),
          totals: named.join("、"),
        },
      });
    },
  });
}
