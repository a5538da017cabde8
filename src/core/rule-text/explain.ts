import { isPlaced, type Place } from "../values/sourced";
import type { FindingPlace } from "../rules/define-rule";
import {
  AS_RATE,
  differenceText,
  figureText,
  IN_MARKS,
  IN_WAN,
  inUnit,
  unitAt,
  type FigureUnit,
  type StatedFigure,
} from "../rules/stated-figure";
import type { Analysis, Measure } from "./analyse";
import type { Evaluator, Viewpoint } from "./evaluate";
import type { ConditionNode, ExpressionNode, Operator, PathNode, RelationNode, SetNode } from "./syntax";
import type { Mode, Value } from "./value";

/** What a rule says of one subject for which it does not hold. */
export interface Explanation {
  readonly message: string;
  /** The places it looked at, in the order of the rule's words. */
  readonly places: readonly Place[];
  /** Of the first comparison that does not hold. */
  readonly figures: {
    readonly expected: StatedFigure | string | null;
    readonly actual: StatedFigure | string | null;
    readonly difference: StatedFigure | null;
  };
}

const OPERATORS: Readonly<Record<Operator, string>> = {
  "=": "等于",
  "≠": "不等于",
  "<": "小于",
  "≤": "不大于",
  ">": "大于",
  "≥": "不小于",
};
const BARE: FigureUnit = { kind: "count", unit: null };
const NO_FIGURES: Explanation["figures"] = { expected: null, actual: null, difference: null };
/** Of the members of a set so many places are named beside a finding. */
const MOST_RELATED = 64;

/** Tells why a condition does not hold, from its parse tree. */
export class Explainer {
  #figures: Explanation["figures"] | undefined;

  constructor(
    private readonly source: string,
    private readonly analysis: Analysis,
    private readonly evaluator: Evaluator,
    private readonly view: Viewpoint,
  ) {}

  explain(node: ConditionNode): Explanation {
    const message = `${this.#broken(node, "demanded")}。`;
    return { message, places: this.placesIn(node), figures: this.#figures ?? NO_FIGURES };
  }

  /** A value as a 提示语 shows it. */
  shown(node: ExpressionNode): string {
    return this.#shownValue(this.evaluator.value(node, this.view), node);
  }

  #broken(node: ConditionNode, mode: Mode): string {
    switch (node.kind) {
      case "if":
        return `${this.#text(node.when)}时（${this.#operands(node.when)}），${this.#broken(node.then, mode)}`;
      case "and":
        return node.of
          .filter((one) => this.evaluator.condition(one, this.view, mode).holds === false)
          .map((one) => this.#broken(one, mode))
          .join("；");
      case "or":
        return node.of.map((one) => this.#broken(one, mode)).join("；或者 ");
      case "not":
        return `不应${this.#text(node.of)}（${this.#operands(node.of)}）`;
      case "exists":
        return `没有${this.#text(node.set)}`;
      default:
        return this.#relation(node);
    }
  }

  #relation(node: RelationNode): string {
    const left = this.#phrase(node.left);
    switch (node.kind) {
      case "blank":
        return node.negated ? `${this.#label(node.left as PathNode)}没有填` : `${left}，应为空`;
      case "says":
        return `${left}，应${node.how}“${node.text.text}”`;
      case "between":
        return `${left}，应在 ${this.#phrase(node.low, node.left)} 到 ${this.#phrase(node.high, node.left)} 之间`;
      case "compare": {
        const [actual, expected] = [
          this.evaluator.value(node.left, this.view),
          this.evaluator.value(node.right, this.view),
        ];
        const apart = this.#difference(node, actual, expected);
        this.#figures ??= {
          actual: this.#stated(actual, node.left),
          expected: this.#stated(expected, node.right),
          difference: apart,
        };
        const said = apart && node.operator !== "≠" ? `，差 ${differenceText(apart)}` : "";
        return `${left}，应${OPERATORS[node.operator]} ${this.#phrase(node.right, node.left)}${said}`;
      }
    }
  }

  #difference(node: RelationNode & { kind: "compare" }, left: Value, right: Value): StatedFigure | null {
    if (left.kind !== "number" || right.kind !== "number") return null;
    return inUnit(left.value.minus(right.value), this.#unitOf(node.left));
  }

  #stated(value: Value, node: ExpressionNode): StatedFigure | string | null {
    if (value.kind === "text") return value.text;
    return value.kind === "number" ? inUnit(value.value, this.#unitOf(node)) : null;
  }

  /** A value with the words for it: 附件1 项目支出“本年决算数” 12.00 万元. A number without unit is told in that of what it is compared with. */
  #phrase(node: ExpressionNode, beside?: ExpressionNode): string {
    if (node.kind === "number" && node.unit === null && beside) {
      return this.#shownValue(this.evaluator.value(node, this.view), beside);
    }
    if (node.kind === "number" || node.kind === "text") return this.shown(node);
    if (node.kind === "path") return `${this.#label(node)} ${this.shown(node)}`;
    const operands = node.kind === "count" ? "" : this.#operands(node);
    return `${this.#text(node)} ${this.shown(node)}${operands === "" ? "" : `（${operands}）`}`;
  }

  /** The values that an expression or condition looks at, each with its words. Of sets how many there are. */
  #operands(node: ExpressionNode | ConditionNode): string {
    const said: string[] = [];
    for (const part of partsOf(node)) {
      if (part.kind === "path") said.push(this.#phrase(part));
      if (part.kind === "over")
        said.push(`${part.name}了 ${this.evaluator.members(part.set, this.view).subjects.length} 项`);
      if (part.kind === "count") said.push(`${this.#text(part)} ${this.shown(part)}`);
    }
    return [...new Set(said)].join("、");
  }

  #shownValue(value: Value, node: ExpressionNode): string {
    if (value.kind === "unknown") return "未填";
    if (value.kind === "text") return `“${value.text}”`;
    return figureText(inUnit(value.value, this.#unitOf(node)));
  }

  #unitOf(node: ExpressionNode): FigureUnit {
    const [place] = this.placesIn(node);
    const measure = this.#measureOf(node);
    if (measure === "amount") return place ? unitAt({ ...place, valueKind: "amount" }) : IN_WAN;
    return measure === "rate" ? AS_RATE : measure === "score" ? IN_MARKS : BARE;
  }

  #measureOf(node: ExpressionNode): Measure {
    return this.analysis.measures.get(node) ?? "bare";
  }

  #label(node: PathNode): string {
    const sourced = this.evaluator.sourced(node, this.view);
    const words = "label" in sourced ? sourced.label : this.#text(node);
    const target = this.analysis.paths.get(node)!;
    const { is } = target.meaning;
    const form =
      is === "list-column" || is === "computed" ? "" : `${target.prior ? "上年" : ""}${target.words.form.names[0]} `;
    return `${form}${words}`;
  }

  /** Every place that is looked at, in the order of the words. */
  placesIn(node: ExpressionNode | ConditionNode): readonly Place[] {
    const places: Place[] = [];
    for (const part of partsOf(node)) {
      if (part.kind === "path") {
        const at = this.evaluator.sourced(part, this.view);
        // Last year's cells are in another file.
        if (!("reason" in at) && isPlaced(at) && !this.analysis.paths.get(part)!.prior) places.push(at);
      }
      if (part.kind === "over") for (const place of this.#placesOver(part)) places.push(place);
    }
    return places;
  }

  #placesOver({ set, of }: ExpressionNode & { kind: "over" }): readonly Place[] {
    if (this.analysis.sets.get(set)!.prior) return [];
    const { subjects } = this.evaluator.members(set, this.view);
    return subjects.slice(0, MOST_RELATED).flatMap((subject) => {
      const inner = { ...this.view, subjects: [subject, ...this.view.subjects] };
      return new Explainer(this.source, this.analysis, this.evaluator, inner).placesIn(of);
    });
  }

  /** The words of the rule itself. */
  #text(node: ExpressionNode | ConditionNode | SetNode): string {
    return this.source.slice(node.span.start, node.span.end).replace(/\s+/g, " ").trim();
  }
}

/** The place a finding stands at: the left-most one, else the form that was looked at. */
export function findingPlace(places: readonly Place[], view: Viewpoint): FindingPlace {
  const [first] = places;
  if (first) return first;
  const form = view.subjects[0]?.form ?? view.forms.activeForms[0];
  return form ? { at: form.titleAt, label: "标题" } : { at: null, label: "工作簿" };
}

type Part = ExpressionNode & { kind: "path" | "over" | "count" };

/** Paths and sets in the order of the words, not those within sets. */
function partsOf(node: ExpressionNode | ConditionNode): readonly Part[] {
  switch (node.kind) {
    case "number":
    case "text":
    case "exists":
      return [];
    case "path":
    case "over":
    case "count":
      return [node];
    case "call":
    case "and":
    case "or":
      return node.of.flatMap(partsOf);
    case "not":
      return partsOf(node.of);
    case "if":
      return [node.when, node.then].flatMap(partsOf);
    case "operation":
    case "compare":
      return [node.left, node.right].flatMap(partsOf);
    case "between":
      return [node.left, node.low, node.high].flatMap(partsOf);
    case "says":
    case "blank":
      return partsOf(node.left);
  }
}
