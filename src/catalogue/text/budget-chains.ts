import type { Decimal } from "../../core/numbers/decimal";
import { sum } from "../../core/numbers/decimal";
import { money } from "../../core/numbers/wording";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { QuotientComparison } from "./share-statements";
import type { Segment } from "./segments";

const INITIAL = /年初(?:部门|财政|批复|安排|下达|项目)*预算(?:数|资金|安排|批复|指标|金额)*(?:为|是|共)?$/;
const ADDS = /追加|调增|核增/;
const CUTS = /核减|调减|收回/;
const NET = /净(?:追加|调增|核增|增加?|调减|核减|减少?)(?:预算|资金)?(?:为|了)?$/;
/** What the budget came to: not 追加后支出. */
const CAME_TO =
  /^(?:[^追调核收支]{0,12})(?:全年度?预算|年末预算|调整后的?(?:全年|年度)?预算|最终预算|调整后|调整为|调整到|调整至)(?:数|指标|总额|金额|资金)*(?:为|是|达|共)?$/;
/** Words of a figure that is none of these, and before which the chain ends. */
const OF_PARTS = /其中/;

/** One step of 年初预算100万元，追加26万元，全年预算126万元. */
interface Step {
  readonly figure: TextFigure;
  readonly isCut: boolean;
}

/** What a budget came to, told beside its first amount and everything that was added and cut, in one sentence; no form is asked. */
export function budgetChains(paragraph: NarrativeParagraph): readonly QuotientComparison[] {
  const { text } = paragraph.plain;
  if (!ADDS.test(text) && !CUTS.test(text)) return [];
  const chain = new Chain(paragraph);
  for (const segment of paragraph.segments) chain.read(segment);
  return chain.found;
}

class Chain {
  readonly found: QuotientComparison[] = [];
  private initial: { readonly figure: TextFigure; readonly segment: Segment } | undefined;
  private steps: Step[] = [];
  /** Some amount of the sentence is not understood. */
  private isBroken = false;
  private sentence = -1;

  constructor(private readonly paragraph: NarrativeParagraph) {}

  read(segment: Segment): void {
    if (segment.sentence !== this.sentence) {
      this.sentence = segment.sentence;
      this.begin(undefined);
      this.isBroken = false;
    }
    // What stands in brackets tells what an amount is made of.
    if (segment.depth > 0) return;
    if (OF_PARTS.test(segment.text)) this.isBroken = true;
    const figures = segment.figures.filter(({ kind }) => kind === "money");
    figures.forEach((figure, index) => {
      const from = figures[index - 1]?.end ?? segment.start;
      this.readFigure(segment, figure, this.paragraph.plain.text.slice(from, figure.from));
    });
  }

  private begin(initial: Chain["initial"]): void {
    this.initial = initial;
    this.steps = [];
  }

  private readFigure(segment: Segment, figure: TextFigure, words: string): void {
    const [adds, cuts] = [ADDS.test(words), CUTS.test(words)];
    if (INITIAL.test(words)) {
      this.isBroken = !figure.exact;
      return this.begin({ figure, segment });
    }
    if (NET.test(words)) {
      this.compare(segment, figure, undefined);
      return;
    }
    if (CAME_TO.test(words)) {
      if (this.initial) this.compare(segment, figure, this.initial.figure);
      return this.begin(undefined);
    }
    const last = this.steps.at(-1);
    const isListed = segment.opener === "、" && last !== undefined && !adds && !cuts;
    if (adds !== cuts) this.steps.push({ figure, isCut: cuts });
    else if (isListed && words.length < 16) this.steps.push({ figure, isCut: last.isCut });
    else this.isBroken = true;
    if (!figure.exact) this.isBroken = true;
  }

  private compare(segment: Segment, figure: TextFigure, initial: TextFigure | undefined): void {
    const { steps, paragraph } = this;
    if (this.isBroken || !figure.exact || steps.length < (initial ? 1 : 2)) return;
    const signed = steps.map((step) =>
      step.isCut ? valueOfFigure(step.figure).negated() : valueOfFigure(step.figure),
    );
    const own = sum([...(initial ? [valueOfFigure(initial)] : []), ...signed]);
    // 净增 and 净减 tell which way it went.
    const expected = initial ? own : own.abs();
    const all = [...(initial ? [initial] : []), ...steps.map((step) => step.figure), figure];
    const open = sum(all.map(halfOfLastDigit));
    if (valueOfFigure(figure).minus(expected).abs().lessThanOrEqualTo(open)) return;
    if (this.restates(figure, expected)) return;
    const first = initial ? money(valueOfFigure(initial)) : "";
    const working = `${first}${steps.map((step, index) => shown(step, index === 0 && !initial)).join("")}，应为 ${money(expected)} 万元`;
    const from = segment.start;
    this.found.push({
      paragraph,
      figure,
      from,
      measure: "money",
      expected,
      working,
      figures: [],
      agrees: false,
      isOwn: true,
    });
  }

  /** The last steps, or the first, alone come to it: 累计追加 sums up what was told before. */
  private restates(figure: TextFigure, expected: Decimal): boolean {
    const values = this.steps.map((step) => valueOfFigure(step.figure));
    const largest = values.find((value) => sum(values).equals(value.times(2)));
    return largest !== undefined && valueOfFigure(figure).equals(expected.minus(largest));
  }
}

function shown({ figure, isCut }: Step, isFirst: boolean): string {
  return `${isCut ? "－" : isFirst ? "" : "＋"}${money(valueOfFigure(figure))}`;
}
