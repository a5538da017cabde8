import { doubtOver } from "../rules/derived/doubt";
import type { Outcome, Report, Rule, RuleMeta } from "../rules/define-rule";
import { formAt } from "../rules/run-rules";
import { Evaluator, type RuledForms, type Subject, type Viewpoint } from "./evaluate";
import { Explainer, findingPlace } from "./explain";
import type { ReadRule } from "./read-rules";
import { together, type Unknown } from "./value";
import type { RuleVocabulary } from "./vocabulary";

/** More subjects than this no form has; a rule that meets more is stopped. */
const MOST_SUBJECTS = 5000;

/** Makes a rule of one in words. */
export function ruleInWords<W extends RuledForms>(
  read: ReadRule,
  vocabulary: RuleVocabulary,
  meta: Pick<RuleMeta, "id" | "theme">,
): Rule<W> {
  const words = read.source.slice(read.span.start, read.span.end);
  const evaluator = new Evaluator(read.analysis, vocabulary, read.tolerance);
  return {
    ...meta,
    title: read.name,
    severity: read.severity,
    why: words,
    basis: read.basis ?? `自定规则“${read.name}”`,
    remedy: read.remedy ?? "核对所列各数，改正不符的一处；有正当原因的，在“核实说明”中写明。",
    messages: { broken: messageOf(read) },
    absent: absentOf(read),
    run: (workbook) => outcomesOf(read, evaluator, workbook),
  };
}

function messageOf({ message, source, condition }: ReadRule): string {
  if (!message) return `不符合：${source.slice(condition.span.start, condition.span.end).replace(/\s+/g, " ")}`;
  return message
    .map((piece) => (typeof piece === "string" ? piece : source.slice(piece.span.start, piece.span.end)))
    .join("");
}

function absentOf({ analysis }: ReadRule): string {
  const targets = [...analysis.paths.values(), ...analysis.sets.values()].filter(({ prior }) => !prior);
  const forms = [...new Set(targets.map(({ words }) => words.form.names[0]))];
  return `没有${forms.join("、")}`;
}

function outcomesOf(read: ReadRule, evaluator: Evaluator, forms: RuledForms): readonly Outcome[] {
  const whole: Viewpoint = { forms, subjects: [], column: 0 };
  const { subjects, unknowns } = read.each
    ? evaluator.members(read.each, whole)
    : { subjects: hasForms(read, forms) ? [undefined] : [], unknowns: [] };
  if (subjects.length > MOST_SUBJECTS) {
    return [{ kind: "crashed", error: new Error(`要看的有 ${subjects.length} 处，超过 ${MOST_SUBJECTS} 处`) }];
  }
  const columns = Array.from({ length: read.columns }, (_, column) => column);
  const outcomes = (subjects as readonly (Subject | undefined)[]).flatMap((subject) =>
    columns.map((column) => outcomeOf(read, evaluator, { forms, subjects: subject ? [subject] : [], column })),
  );
  return [...unknowns.map(skipped), ...toldOnce(outcomes)];
}

/** Rows that share merged cells are told of once. */
function toldOnce(outcomes: readonly Outcome[]): readonly Outcome[] {
  const told = new Set<string>();
  return outcomes.filter((outcome) => {
    if (outcome.kind !== "failed") return true;
    const key = outcome.reports.map(({ at, message }) => `${JSON.stringify(at.at)} ${message}`).join();
    return !told.has(key) && told.add(key) !== undefined;
  });
}

/** Whether a form is there that the rule names; without any it has nothing to say. */
function hasForms({ analysis }: ReadRule, { activeForms }: RuledForms): boolean {
  const own = [...analysis.paths.values(), ...analysis.sets.values()].filter(({ prior }) => !prior);
  return own.some(({ words }) => activeForms.some(({ template }) => template.id === words.form.template.id));
}

function outcomeOf(read: ReadRule, evaluator: Evaluator, view: Viewpoint): Outcome {
  const verdict = evaluator.condition(read.condition, view, "demanded");
  if (verdict.holds === true) return { kind: "passed" };
  if (verdict.holds === undefined) return skipped(together(verdict.unknowns));
  const exceptions = read.unless.map((one) => evaluator.condition(one, view, "demanded"));
  if (exceptions.some(({ holds }) => holds === true)) return { kind: "passed" };
  const open = exceptions.filter(({ holds }) => holds === undefined);
  if (open.length > 0) return skipped(together(open.flatMap(({ unknowns }) => unknowns)));
  return failed(read, evaluator, view);
}

function failed(read: ReadRule, evaluator: Evaluator, view: Viewpoint): Outcome {
  const explainer = new Explainer(read.source, read.analysis, evaluator, view);
  const { message, places, figures } = explainer.explain(read.condition);
  const placed = places;
  for (const place of placed) {
    const form = formAt(view.forms.forms, place.at);
    const doubt =
      form &&
      doubtOver(
        form,
        placed.filter(({ at }) => at.sheet === place.at.sheet).map((one) => ({ ...one, kind: "blank" as const })),
      );
    if (doubt) return { kind: "skipped", ...doubt };
  }
  const at = findingPlace(placed, view);
  const own = read.message?.map((piece) => (typeof piece === "string" ? piece : explainer.shown(piece))).join("");
  const report: Report = {
    kind: "broken",
    message: own ?? message,
    at,
    severity: undefined,
    related: placed.slice(1).map((place) => place.at),
    ...figures,
    fix: null,
    rows: [],
  };
  return { kind: "failed", reports: [report] };
}

function skipped({ reason, cells }: Unknown): Outcome {
  return { kind: "skipped", reason, cells };
}
