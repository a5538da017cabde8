import { onceForEach } from "../../core/once-for-each";
import { factorOfBareResult } from "../quantities/quantity-compare";
import type { Indicator } from "../indicators/indicator";
import { indicatorTables } from "../indicators/indicator-tables";
import type { ScoredItem } from "../indicators/scored-items";
import type { Evaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { nameForms, nameKey, namesIn, type NameForms, type NameMatch } from "./names";
import { quantityStated, type StatedQuantity } from "./quantities";

/** An indicator of 附件2 or of an 附件3 under its name. */
export interface NamedIndicator {
  readonly form: Evaluation;
  readonly indicator: Indicator;
  /** What it is scored with. */
  readonly item: ScoredItem;
  readonly forms: NameForms;
  readonly target: StatedQuantity | undefined;
  readonly actual: StatedQuantity | undefined;
}

/** A result that only says where it lies (≥90%, 90%以上) agrees with every figure there. A bare one is in the unit of its target. */
function resultStated({ actual, target }: Indicator): StatedQuantity | undefined {
  const result = actual?.quantity?.bound ? undefined : quantityStated(actual?.quantity);
  const wanted = quantityStated(target?.quantity);
  if (!result || result.unit !== "" || !wanted) return result;
  const factor = factorOfBareResult(target!.quantity!, actual!.quantity!);
  if (!factor) return result;
  const scale = factor.equals(wanted.scale) ? factor : result.scale;
  return {
    ...result,
    value: result.value.times(factor),
    halfWidth: result.halfWidth.times(factor),
    unit: wanted.unit,
    scale,
  };
}

/** Every named indicator of a submission, 附件2 first, in the forms' order. */
export const namedIndicators = onceForEach((submission: Submission): readonly NamedIndicator[] => {
  const { measureEndings, sameVerbs } = submission.pack.words;
  const verbs = sameVerbs.map((group) => group.split("、"));
  return indicatorTables(submission).flatMap(({ form, items }) =>
    items.flatMap((item) =>
      item.indicators
        .filter(({ isNamed }) => isNamed)
        .map((indicator) => ({
          form,
          indicator,
          item,
          forms: nameForms(indicator.name, measureEndings, verbs),
          target: quantityStated(indicator.target?.quantity),
          actual: resultStated(indicator),
        })),
    ),
  );
});

/** The same by the keys of their forms. */
const indicatorsByForm = onceForEach((submission: Submission): ReadonlyMap<string, readonly NamedIndicator[]> => {
  const byForm = new Map<string, NamedIndicator[]>();
  for (const named of namedIndicators(submission)) {
    const own = byForm.get(named.form.key);
    if (own) own.push(named);
    else byForm.set(named.form.key, [named]);
  }
  return byForm;
});

/** The named indicators of one form. */
export function indicatorsOfForm(submission: Submission, { key }: Evaluation): readonly NamedIndicator[] {
  return indicatorsByForm(submission).get(key) ?? [];
}

/** The indicators that a text names, and where. */
export function indicatorsIn(
  text: string,
  candidates: readonly NamedIndicator[],
): readonly NameMatch<NamedIndicator>[] {
  return namesIn(text, candidates);
}

/** Whether a name is one that many projects have (服务对象满意度, 合格率): it never binds from one form to another. */
export function isGeneralName(name: string, { pack }: Submission): boolean {
  return keysOf(pack.words.generalNames).has(nameKey(name));
}

const keysOf = onceForEach((names: readonly string[]): ReadonlySet<string> => new Set(names.map(nameKey)));

/**
 * The candidates of the first form kind that has any: 附件2 before 附件3. What a text says of an indicator is compared with these; those
 * behind may still agree with it.
 */
export function nearestForms(
  candidates: readonly NamedIndicator[],
  { overall }: Submission,
): readonly NamedIndicator[] {
  const own = candidates.filter(({ form }) => overall.some(({ key }) => key === form.key));
  return own.length > 0 ? own : candidates;
}
