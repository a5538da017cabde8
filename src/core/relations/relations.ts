import type { FixKind } from "../fixing/edit";
import type { Measured } from "../numbers/compare";
import type { Decimal } from "../numbers/decimal";
import { onceForEach } from "../once-for-each";
import type { Sourced } from "../values/sourced";
import type { RuleMeta } from "../rules/define-rule";
import type { FormInstance, FormTemplate } from "../template/define-form";
import type { ModelOf, Parts } from "../template/parts";

/** What a relation's rule says of itself; its messages are the engine's. */
export type RelationMeta = Omit<RuleMeta, "messages">;

/** What the filler of a relation is called. */
interface FillerMeta {
  readonly id: string;
  readonly title: string;
}

/** A part of a sum. Where it is itself a blank total it counts as the sum of its own parts. */
export interface SumPart {
  readonly value: Sourced<Measured>;
  readonly parts: readonly SumPart[];
  /** It is a total with a filler of its own, so formulas refer to it even while it is blank. */
  readonly filledByItself?: true;
}

/** One total and its parts. */
export interface SumSubject {
  readonly total: Sourced<Measured>;
  readonly parts: readonly SumPart[];
  /** Nothing on the form shows that these are all its parts: a blank total is not missed, and none is written. */
  readonly unproven?: true;
}

/** total = Σ parts. Gives a rule, and with the others total-blank and rounding-tail, and a filler. */
export interface SumRelation {
  readonly kind: "sum";
  readonly templates: readonly FormTemplate[];
  readonly rule: RelationMeta;
  readonly filler: FillerMeta | undefined;
  /** Amounts compare by intervals, scores within 0.05. */
  readonly measure: "amount" | "score";
  /** A safe fix still asks for every part to be filled. */
  readonly fix: FixKind;
  /** A blank total above filled parts is reported (total-blank). */
  readonly reportsBlank: boolean;
  subjects(form: FormInstance): readonly SumSubject[];
}

/** One rate and the two figures it stands for. */
export interface RatioSubject {
  readonly rate: Sourced<Measured & { readonly tolerance: Decimal }>;
  readonly numerator: Sourced<Measured>;
  readonly denominator: Sourced<Measured>;
}

/** rate = numerator ÷ denominator. Gives a rule and a filler. */
export interface RatioRelation {
  readonly kind: "ratio";
  readonly templates: readonly FormTemplate[];
  readonly rule: RelationMeta;
  readonly filler: FillerMeta;
  subjects(form: FormInstance): readonly RatioSubject[];
}

/** Parts that may add up to less than the whole, never to more. */
export interface WithinRelation {
  readonly kind: "within";
  readonly templates: readonly FormTemplate[];
  readonly rule: RelationMeta;
  subjects(form: FormInstance): readonly { readonly whole: Sourced<Measured>; readonly parts: readonly SumPart[] }[];
}

/** Amounts by kind that add up to one of several totals. */
export interface EitherRelation {
  readonly kind: "either";
  readonly templates: readonly FormTemplate[];
  readonly rule: RelationMeta;
  subjects(
    form: FormInstance,
  ): readonly { readonly parts: readonly SumPart[]; readonly totals: readonly Sourced<Measured>[] }[];
}

/** One amount and the one it may not pass. */
export interface LimitSubject {
  readonly actual: Sourced<Measured>;
  readonly limit: Sourced<Measured>;
}

/** actual ≤ limit. Gives a rule. */
export interface LimitRelation {
  readonly kind: "limit";
  readonly templates: readonly FormTemplate[];
  readonly rule: RelationMeta;
  /** The whole sentence, with {label}, {actual}, {limit} and {difference}: what passing the limit means differs. */
  readonly message: `${string}{label}${string}{actual}${string}{limit}${string}{difference}${string}`;
  subjects(form: FormInstance): readonly LimitSubject[];
}

/** Whatever a template may declare of its figures. */
export type Relation = SumRelation | RatioRelation | WithinRelation | EitherRelation | LimitRelation;

type Untyped<R extends { subjects: unknown }> = Omit<R, "kind" | "templates" | "subjects">;
type SubjectsOf<R extends { subjects(form: FormInstance): unknown }> = ReturnType<R["subjects"]>;

/** Declares relations of one form, or of several forms that share the parts named; the selectors are typed by them. */
export function relationsOf<P extends Parts>(...templates: readonly FormTemplate<P>[]) {
  const onForms = templates as unknown as readonly FormTemplate[];
  // Several rules and a filler go over the same subjects; a form never changes.
  const subjects = <S>(select: (model: ModelOf<P>) => S) => {
    const selected = onceForEach((model: FormInstance["model"]) => select(model as ModelOf<P>));
    return (form: FormInstance): S => selected(form.model);
  };
  return {
    sum: (spec: Untyped<SumRelation>, over: (model: ModelOf<P>) => SubjectsOf<SumRelation>): SumRelation => ({
      kind: "sum",
      templates: onForms,
      ...spec,
      subjects: subjects(over),
    }),
    ratio: (spec: Untyped<RatioRelation>, over: (model: ModelOf<P>) => SubjectsOf<RatioRelation>): RatioRelation => ({
      kind: "ratio",
      templates: onForms,
      ...spec,
      subjects: subjects(over),
    }),
    within: (
      spec: Untyped<WithinRelation>,
      over: (model: ModelOf<P>) => SubjectsOf<WithinRelation>,
    ): WithinRelation => ({
      kind: "within",
      templates: onForms,
      ...spec,
      subjects: subjects(over),
    }),
    either: (
      spec: Untyped<EitherRelation>,
      over: (model: ModelOf<P>) => SubjectsOf<EitherRelation>,
    ): EitherRelation => ({
      kind: "either",
      templates: onForms,
      ...spec,
      subjects: subjects(over),
    }),
    limit: (spec: Untyped<LimitRelation>, over: (model: ModelOf<P>) => SubjectsOf<LimitRelation>): LimitRelation => ({
      kind: "limit",
      templates: onForms,
      ...spec,
      subjects: subjects(over),
    }),
  };
}

/** A single figure as a part of a sum. */
export function part(value: Sourced<Measured>): SumPart {
  return { value, parts: [] };
}
