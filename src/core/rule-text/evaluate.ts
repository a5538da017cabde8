import { Decimal, ZERO } from "../numbers/decimal";
import { compactText } from "../values/normalise";
import { isPlaced, type Sourced } from "../values/sourced";
import { reasonOf } from "../rules/define-rule";
import type { FormSet } from "../rules/define-rule";
import type { FormInstance } from "../template/define-form";
import type { Columns, List, ListRow, LabelledModel, Groups, Outline, RowOf } from "../template/parts";
import type { Analysis } from "./analyse";
import type { PathTarget, SetTarget } from "./resolve";
import type { ConditionNode, ExpressionNode, PathNode, RelationNode, SetNode } from "./syntax";
import {
  aggregate,
  exactly,
  holds,
  numberOf,
  operate,
  together,
  unknown,
  type Known,
  type Mode,
  type Unknown,
  type Value,
} from "./value";
import type { RuleVocabulary } from "./vocabulary";

/** A submission as rules in words see it, with last year's where there is one. */
export interface RuledForms extends FormSet {
  readonly prior?: FormSet | undefined;
}

/** A form, or a row of one, that is being looked at. */
export interface Subject {
  readonly target: SetTarget;
  readonly form: FormInstance;
  readonly row?: ListRow<Columns>;
}

/** Where an expression is worked out. */
export interface Viewpoint {
  readonly forms: RuledForms;
  /** The innermost first. */
  readonly subjects: readonly Subject[];
  /** Which column of 每列. */
  readonly column: number;
}

/** Whether something holds; `undefined` where it cannot be told, and why. */
export interface Verdict {
  readonly holds: boolean | undefined;
  readonly unknowns: readonly Unknown[];
}

const HOLDS: Verdict = { holds: true, unknowns: [] };
const HOLDS_NOT: Verdict = { holds: false, unknowns: [] };

/** Works out what a rule says of a submission. */
export class Evaluator {
  constructor(
    private readonly analysis: Analysis,
    private readonly vocabulary: RuleVocabulary,
    private readonly tolerance: Decimal = ZERO,
  ) {}

  /** The forms or rows that a set names; unknown where last year's are not there. Rows of which it cannot be told are left out. */
  members(
    set: SetNode,
    place: Viewpoint,
  ): { readonly subjects: readonly Subject[]; readonly unknowns: readonly Unknown[] } {
    const target = this.analysis.sets.get(set)!;
    const all = subjectsOf(target, place);
    if ("reason" in all) return { subjects: [], unknowns: [all] };
    if (!set.where) return { subjects: all, unknowns: [] };
    const { where } = set;
    const told = all.map((subject) => ({
      subject,
      verdict: this.condition(where, { ...place, subjects: [subject, ...place.subjects] }, "given"),
    }));
    return {
      subjects: told.flatMap(({ subject, verdict }) => (verdict.holds === true ? [subject] : [])),
      // A row that has nothing in it is not among those of which something holds.
      unknowns: told.flatMap(({ verdict }) =>
        verdict.holds === undefined ? verdict.unknowns.filter(({ blank }) => !blank) : [],
      ),
    };
  }

  condition(node: ConditionNode, place: Viewpoint, mode: Mode): Verdict {
    switch (node.kind) {
      case "if": {
        const when = this.condition(node.when, place, "given");
        if (when.holds === false) return HOLDS;
        const then = this.condition(node.then, place, mode);
        if (when.holds === true || then.holds === true) return then;
        return { holds: undefined, unknowns: [...when.unknowns, ...then.unknowns] };
      }
      case "and":
        return joined(
          node.of.map((one) => this.condition(one, place, mode)),
          false,
        );
      case "or":
        return joined(
          node.of.map((one) => this.condition(one, place, mode)),
          true,
        );
      case "not": {
        const { holds: held, unknowns } = this.condition(node.of, place, "given");
        return held === undefined ? { holds: undefined, unknowns } : held ? HOLDS_NOT : HOLDS;
      }
      case "exists": {
        const { subjects, unknowns } = this.members(node.set, place);
        if (subjects.length > 0) return HOLDS;
        return unknowns.length > 0 ? { holds: undefined, unknowns } : HOLDS_NOT;
      }
      default:
        return this.#relation(node, place, mode);
    }
  }

  #relation(node: RelationNode, place: Viewpoint, mode: Mode): Verdict {
    if (node.kind === "blank") {
      const sourced = this.sourced(node.left as PathNode, place);
      if ("reason" in sourced) return { holds: undefined, unknowns: [sourced] };
      if (sourced.kind === "not-found") return { holds: undefined, unknowns: [unknownOf(sourced)] };
      return (sourced.kind === "blank") !== node.negated ? HOLDS : HOLDS_NOT;
    }
    const left = this.value(node.left, place);
    switch (node.kind) {
      case "says": {
        if (left.kind !== "text") return { holds: undefined, unknowns: left.kind === "unknown" ? [left] : [] };
        const text = compactText(left.text);
        const wanted = compactText(node.text.text);
        const does = node.how === "开头是" ? text.startsWith(wanted) : text.includes(wanted) === (node.how === "含");
        return does ? HOLDS : HOLDS_NOT;
      }
      case "compare":
        return this.#compared(node, left, this.value(node.right, place), mode);
      case "between": {
        const [low, high] = [this.value(node.low, place), this.value(node.high, place)];
        const unknowns = [left, low, high].filter((value): value is Unknown => value.kind === "unknown");
        if (left.kind !== "number" || low.kind !== "number" || high.kind !== "number")
          return { holds: undefined, unknowns };
        const unlike = this.#unlike(node.left, left, node.low, low) ?? this.#unlike(node.left, left, node.high, high);
        if (unlike) return { holds: undefined, unknowns: [unlike] };
        const within = holds(left, "≥", low, mode, this.tolerance) && holds(left, "≤", high, mode, this.tolerance);
        return within ? HOLDS : HOLDS_NOT;
      }
    }
  }

  #compared(node: RelationNode & { kind: "compare" }, left: Value, right: Value, mode: Mode): Verdict {
    const unknowns = [left, right].filter((value): value is Unknown => value.kind === "unknown");
    if (unknowns.length > 0) return { holds: undefined, unknowns };
    if (left.kind === "text" && right.kind === "text") {
      const key = this.#textKey(node.left) ?? this.#textKey(node.right) ?? compactText;
      return (key(left.text) === key(right.text)) === (node.operator === "=") ? HOLDS : HOLDS_NOT;
    }
    if (left.kind !== "number" || right.kind !== "number") return { holds: undefined, unknowns: [unknown("不是数")] };
    const unlike = this.#unlike(node.left, left, node.right, right);
    if (unlike) return { holds: undefined, unknowns: [unlike] };
    const more = node.within ? this.tolerance.plus(numberOf(node.within)) : this.tolerance;
    return holds(left, node.operator, right, mode, more) ? HOLDS : HOLDS_NOT;
  }

  /** Why a number that was read out of a text cannot be compared with another: one is a rate, and the other none. */
  #unlike(a: ExpressionNode, left: Known, b: ExpressionNode, right: Known): Unknown | undefined {
    if (left.isRate === undefined && right.isRate === undefined) return undefined;
    const isRate = (node: ExpressionNode, value: Known): boolean =>
      value.isRate ?? (this.analysis.measures.get(node) === "rate" || value.value.isZero());
    const [first, second] = [isRate(a, left), isRate(b, right)];
    return first === second || left.value.isZero() || right.value.isZero()
      ? undefined
      : unknown("一边是百分数，一边不是，不能比");
  }

  #textKey(node: ExpressionNode): ((text: string) => string) | undefined {
    const meaning = node.kind === "path" ? this.analysis.paths.get(node)?.meaning : undefined;
    return meaning?.is === "list-column" ? this.vocabulary.textKeys[meaning.column] : undefined;
  }

  value(node: ExpressionNode, place: Viewpoint): Value {
    const measure = this.analysis.measures.get(node) ?? "bare";
    switch (node.kind) {
      case "number":
        return exactly(numberOf(node));
      case "text":
        return { kind: "text", text: node.text };
      case "path":
        return valueOfSourced(this.sourced(node, place));
      case "count": {
        const { subjects, unknowns } = this.members(node.set, place);
        return unknowns.length > 0 ? together(unknowns) : exactly(new Decimal(subjects.length));
      }
      case "over": {
        const { subjects, unknowns } = this.members(node.set, place);
        const places = subjects.map((subject) => ({ ...place, subjects: [subject, ...place.subjects] }));
        const values = this.#eachCellOnce(node.of, places).map((inner) => this.value(node.of, inner));
        if (subjects.length + unknowns.length === 0) return this.#nothingIn(node.set, place);
        return aggregate(node.name, [...unknowns, ...values], measure);
      }
      case "call":
        return aggregate(
          node.name,
          node.of.map((one) => this.value(one, place)),
          measure,
        );
      case "operation": {
        const [left, right] = [this.value(node.left, place), this.value(node.right, place)];
        const unknowns = [left, right].filter((value): value is Unknown => value.kind === "unknown");
        if (unknowns.length > 0) return together(unknowns);
        return operate(node.operator, left as Known, right as Known, measure);
      }
    }
  }

  /** Rows that share a merged cell have its value once. */
  #eachCellOnce(of: ExpressionNode, places: readonly Viewpoint[]): readonly Viewpoint[] {
    if (of.kind !== "path") return places;
    const seen = new Set<string>();
    return places.filter((place) => {
      const sourced = this.sourced(of, place);
      if ("reason" in sourced || !isPlaced(sourced)) return true;
      const key = `${sourced.at.sheet}!${sourced.at.row}:${sourced.at.column}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  }

  #nothingIn(set: SetNode, place: Viewpoint): Unknown {
    const { words, list } = this.analysis.sets.get(set)!;
    const forms = formsFor(this.analysis.sets.get(set)!, place);
    return unknown(
      "length" in forms && forms.length === 0 && list === undefined ? `没有${words.form.names[0]}` : "没有符合条件的行",
      [],
      true,
    );
  }

  /** The place that a path names. */
  sourced(node: PathNode, place: Viewpoint): Sourced<unknown> | Unknown {
    const target = this.analysis.paths.get(node)!;
    const subject = target.current ? subjectFor(target, place) : undefined;
    if (subject) return placeOn(subject.form, target, place, subject.row);
    const forms = formsFor(target, place);
    if ("reason" in forms) return forms;
    const [form, ...others] = forms;
    const name = target.words.form.names[0];
    if (!form) return unknown(`没有${target.prior ? "上年的" : ""}${name}`);
    return others.length > 0 ? unknown(`${name}不止一张`) : placeOn(form, target, place);
  }
}

function joined(verdicts: readonly Verdict[], decisive: boolean): Verdict {
  if (verdicts.some((verdict) => verdict.holds === decisive)) return decisive ? HOLDS : HOLDS_NOT;
  const open = verdicts.filter((verdict) => verdict.holds === undefined);
  if (open.length > 0) return { holds: undefined, unknowns: open.flatMap(({ unknowns }) => unknowns) };
  return decisive ? HOLDS_NOT : HOLDS;
}

function formsFor(
  { words, prior }: Pick<SetTarget, "words" | "prior">,
  { forms }: Viewpoint,
): readonly FormInstance[] | Unknown {
  const set = prior ? forms.prior : forms;
  if (!set) return unknown("没有给上年的材料");
  return set.activeForms.filter(({ template }) => template.id === words.form.template.id);
}

function subjectsOf(target: SetTarget, place: Viewpoint): readonly Subject[] | Unknown {
  const around = target.current
    ? place.subjects.find(({ form }) => form.template.id === target.words.form.template.id)
    : undefined;
  const forms = around ? [around.form] : formsFor(target, place);
  if ("reason" in forms) return forms;
  const { list } = target;
  if (list === undefined) return forms.map((form) => ({ target, form }));
  return forms.flatMap((form) =>
    (partOf(form, list) as List<Columns, Columns>).rows.map((row) => ({ target, form, row })),
  );
}

function subjectFor({ words, prior, meaning }: PathTarget, { subjects }: Viewpoint): Subject | undefined {
  const own = subjects.filter(({ target }) => target.words === words && target.prior === prior);
  const ofRow = meaning.is === "list-column" || meaning.is === "computed";
  return own.find(({ row }) => (ofRow ? row !== undefined : true));
}

function placeOn(
  form: FormInstance,
  target: PathTarget,
  { forms, column }: Viewpoint,
  row?: ListRow<Columns>,
): Sourced<unknown> {
  const { meaning } = target;
  switch (meaning.is) {
    case "field":
      return partOf(form, meaning.part) as Sourced<unknown>;
    case "record":
      return (partOf(form, meaning.part) as RowOf<Columns>)[meaning.column] as Sourced<unknown>;
    case "labelled": {
      const groups = partOf(form, meaning.part) as LabelledModel<Groups, unknown>;
      return groups[meaning.group]?.known[meaning.item] ?? { kind: "not-found", label: meaning.label };
    }
    case "outline-column": {
      const outline = partOf(form, meaning.part) as Outline<string, Columns>;
      const named = target.row && "name" in target.row ? outline.known[target.row.name] : undefined;
      const name = target.eachColumn?.[column] ?? meaning.column;
      return named?.cells[name] ?? { kind: "not-found", label: meaning.label };
    }
    case "total":
      return (partOf(form, meaning.part) as List<Columns, Columns>).totals[meaning.column] as Sourced<unknown>;
    case "list-column":
      return row?.[meaning.column] ?? { kind: "not-found", label: meaning.label };
    case "computed":
      return row ? meaning.column.value(form, row, forms) : { kind: "not-found", label: meaning.label };
    case "row":
    case "list":
    case "totals":
      throw new Error(`${meaning.label} is no place.`);
  }
}

function partOf(form: FormInstance, part: string): unknown {
  return (form.model as Readonly<Record<string, unknown>>)[part];
}

function unknownOf(sourced: Sourced<unknown>): Unknown {
  const nothing = sourced.kind === "blank" || (sourced.kind === "not-found" && !sourced.unread);
  return unknown(reasonOf(sourced), isPlaced(sourced) ? [sourced.at] : [], nothing);
}

/** A place's value as it is held, with what its rounding leaves open. */
function valueOfSourced(sourced: Sourced<unknown> | Unknown): Value {
  if ("reason" in sourced) return sourced;
  if (sourced.kind !== "present") return unknownOf(sourced);
  const { value } = sourced;
  if (typeof value === "string") return { kind: "text", text: value };
  const figure = value as { readonly value: Decimal; readonly halfWidth?: Decimal; readonly tolerance?: Decimal };
  return { kind: "number", value: figure.value, half: figure.halfWidth ?? figure.tolerance ?? ZERO, stated: true };
}
