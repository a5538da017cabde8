import type { Decimal } from "../../core/numbers/decimal";
import { sum } from "../../core/numbers/decimal";
import { valueOfFigure, type TextFigure } from "./figures-in-text";
import type { Narrative, NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import { COMPARES } from "./sum-readings";

/** What was added to the budget, or cut from it, as the text says. */
export interface Adjustment {
  readonly paragraph: NarrativeParagraph;
  readonly figure: TextFigure;
  /** In 万元, never below zero. */
  readonly amount: Decimal;
  readonly isCut: boolean;
  /** What was adjusted: project money, that of one project with a name, money for people and running, or the budget as a whole. */
  readonly of: "project" | "named" | "basic" | "whole";
}

/** Every adjustment of a report, each amount once; or nothing certain. */
interface Adjustments {
  readonly items: readonly Adjustment[];
  /** Some amount cannot be told for certain. */
  readonly doubtful: boolean;
}

const ADDS = /追加|调增|核增|调整增加/;
const CUTS = /核减|调减|收回|调整减少/;
/** These words are said of other things than budgets too: 核减工程造价, 收回门面. */
const ONLY_OF_BUDGETS = /调增|核增|核减|调减|收回/;
const NET = /净(?:追加|调增|核增|增加|调减|核减)/;
const BUDGET_WORD = /预算|资金|指标|经费|支出|专项|拨款|存量|结余|财政/;
const NO_ADJUSTMENT =
  /造价|合同价|结算价|送审|投资额|(?:追加|调增|核增|核减|调减|收回)(?:后|前|的)|[未没无不](?:有|曾)?(?:再)?(?:追加|调增|核减|调减|收回)|追加投资|处罚/;
/** 年末结余125.3万元，财政收回80万元: what became of the money left, and perhaps no cut of the year's budget. */
const OF_WHAT_WAS_LEFT = /结余|结转|剩余/;
/** “三公”经费年中调减1.2万元: a part that other amounts may hold already. */
const OF_A_PART = /三公|公务用车|公车|公务接待|出国|采购/;
/** 调增至566.20万元 says what it came to. */
const COMES_TO = /[至到]$/;
const ONLY_TOTAL =
  /^(?:共计|合计|总计|共|总额|金额|合计金额|资金|资金共|资金共计|经费|经费共|涉及资金|总金额)(?:为|达|是)?$/;
const CONTINUES = /^[^\d全年初调]{0,12}(?:经费|资金|预算)$/;
const PROJECT = /项目|专项/;
const BASIC = /基本|人员|公用|工资|政策性|津补贴|津贴/;

const THIS_PROJECT = /[该此]项目/;

/** Reads what a report says was added to or cut from the year's budget. `projectNames` are those of the projects that have a form. */
export function adjustmentsOf({ paragraphs }: Narrative, projectNames: readonly string[] = []): Adjustments {
  let doubtful = false;
  const found = paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures" || !(ADDS.test(paragraph.plain.text) || CUTS.test(paragraph.plain.text)))
      return [];
    const read = new AdjustmentReader(paragraph, projectNames);
    doubtful ||= read.doubtful;
    return read.items;
  });
  return { items: withoutDetails(onceEach(found)), doubtful };
}

class AdjustmentReader {
  readonly items: Adjustment[] = [];
  doubtful = false;
  /** Where 其中 began to name the parts of an adjustment: the half sentence, and the brackets in it. */
  private detailsIn: Pick<Segment, "half" | "depth"> | undefined;

  constructor(
    private readonly paragraph: NarrativeParagraph,
    private readonly projectNames: readonly string[],
  ) {
    paragraph.segments.forEach((segment, position) => this.read(segment, position));
  }

  private read(segment: Segment, position: number): void {
    const { text } = segment;
    const adjustedBefore = this.items.some((item) => isIn(item.figure, this.paragraph, segment.half));
    if (text.startsWith("其中") && adjustedBefore) this.detailsIn = segment;
    const [adds, cuts] = [ADDS.exec(text), CUTS.exec(text)];
    if (!(adds ?? cuts) || this.isDetail(segment) || this.paragraph.years[position] !== "this") return;
    if (NO_ADJUSTMENT.test(text) || COMPARES.test(text)) return;
    if (ONLY_OF_BUDGETS.test(text) && !BUDGET_WORD.test(this.sentenceOf(segment)) && !adjustedBefore) return;
    if (NET.test(text) && this.isToldInParts(segment)) return;
    const verb = segment.start + (adds ?? cuts)!.index;
    const figures = this.figuresFrom(segment, position, verb);
    if (figures.length === 0) return;
    if (
      this.isOfAnother(segment) ||
      (text.includes("收回") && OF_WHAT_WAS_LEFT.test(this.sentenceOf(segment))) ||
      OF_A_PART.test(text.slice(0, verb - segment.start)) ||
      (adds && cuts) ||
      figures.some(({ exact }) => !exact) ||
      this.goesOn(position, figures)
    ) {
      this.doubtful = true;
      return;
    }
    const said = this.saidOf(segment, this.paragraph.plain.text.slice(verb, figures[0]!.start));
    for (const figure of figures) {
      if (COMES_TO.test(this.paragraph.plain.text.slice(0, figure.from))) continue;
      this.items.push({
        paragraph: this.paragraph,
        figure,
        amount: valueOfFigure(figure),
        isCut: !adds,
        of: this.isOfNamed(segment, figure) ? "named" : kindOf(said),
      });
    }
  }

  /** 追加林业业务运行经费25万元，…，该项目年末预算仍为135万元. */
  private isOfNamed(segment: Segment, { from }: TextFigure): boolean {
    const sentence = this.sentenceOf(segment);
    const until = this.paragraph.plain.text.slice(this.sentenceStart(segment), from);
    return THIS_PROJECT.test(sentence) || this.projectNames.some((name) => until.includes(name));
  }

  private sentenceStart({ sentence, start }: Segment): number {
    return this.paragraph.segments.find((other) => other.sentence === sentence)?.start ?? start;
  }

  private isDetail({ half, depth }: Segment): boolean {
    return this.detailsIn !== undefined && this.detailsIn.half === half && depth >= this.detailsIn.depth;
  }

  /** What was adjusted: the words behind the verb, else those before it, else what the sentence opened with. */
  private saidOf({ text, sentence, start }: Segment, behind: string): string {
    if (kindOf(behind) !== "whole") return behind;
    const before = text.slice(0, text.search(ADDS) < 0 ? text.search(CUTS) : text.search(ADDS));
    if (kindOf(before) !== "whole") return before;
    const opening = this.paragraph.segments.find((other) => other.sentence === sentence);
    const first = opening?.figures.find(({ kind }) => kind !== "date");
    if (!opening || !first || opening.start === start) return behind;
    return opening.text.slice(0, first.from - opening.start);
  }

  /** 追加15万元，核减5万元，净追加10万元 sums up what the sentence told, or tells next. */
  private isToldInParts(net: Segment): boolean {
    return this.paragraph.segments.some(
      (other) =>
        other !== net &&
        other.sentence === net.sentence &&
        (ADDS.test(other.text) || CUTS.test(other.text)) &&
        other.figures.some(({ kind }) => kind === "money"),
    );
  }

  private sentenceOf({ sentence }: Segment): string {
    return this.paragraph.segments.flatMap((other) => (other.sentence === sentence ? [other.text] : [])).join("，");
  }

  /** 农村饮水项目年初预算120万元，追加30万元: the sentence opens with figures that are, or may be, something else's. */
  private isOfAnother({ sentence, start }: Segment): boolean {
    const { segments, whose, mentions } = this.paragraph;
    const first = segments.findIndex((other) => other.sentence === sentence);
    const { start: opens, text } = segments[first]!;
    const isKnown = whose[first] === "doubtful" && mentions.some(({ segment }) => segment === segments[first]);
    return opens < start && whose[first] !== "unit" && !isKnown && !ADDS.test(text) && !CUTS.test(text);
  }

  /** The first amount behind the word, and those joined to it by 、 and 和. */
  private figuresFrom(segment: Segment, position: number, verb: number): readonly TextFigure[] {
    const { segments } = this.paragraph;
    const found = segment.figures.filter(({ kind, start }) => kind === "money" && start > verb).slice(0, 1);
    if (found.length > 0 && segment.figures.filter(({ kind }) => kind === "money").length > 1) this.doubtful = true;
    for (let next = position + 1; next < segments.length; next++) {
      const { opener, text, figures, half, start, depth } = segments[next]!;
      if (half !== segment.half || depth !== segment.depth || ADDS.test(text) || CUTS.test(text)) break;
      const money = figures.filter(({ kind }) => kind === "money");
      const isListed = opener === "、";
      const isTotal =
        found.length === 0 && money[0] !== undefined && ONLY_TOTAL.test(text.slice(0, money[0].from - start));
      if (!isListed && !isTotal) break;
      found.push(...money.slice(0, 1));
      if (isTotal) break;
    }
    return found;
  }

  /** 追加人员经费20万元，公用经费33.86万元: is the second one added too? Nobody can tell. */
  private goesOn(position: number, figures: readonly TextFigure[]): boolean {
    const last = figures[figures.length - 1]!;
    const { segments } = this.paragraph;
    const next = segments.slice(position + 1).find(({ start }) => start > last.end);
    const money = next?.figures.find(({ kind }) => kind === "money");
    if (!next || !money || next.opener !== "，" || next.sentence !== segments[position]!.sentence) return false;
    if (/^其中/.test(next.text) || ADDS.test(next.text) || CUTS.test(next.text)) return false;
    return CONTINUES.test(next.text.slice(0, money.from - next.start));
  }
}

function kindOf(words: string): Adjustment["of"] {
  if (PROJECT.test(words)) return BASIC.test(words) ? "whole" : "project";
  return BASIC.test(words) ? "basic" : "whole";
}

function isIn(figure: TextFigure, { segments }: NarrativeParagraph, half: number): boolean {
  return segments.some((segment) => segment.half === half && segment.figures.includes(figure));
}

/** The same amount said again in another paragraph is the same adjustment. */
function onceEach(items: readonly Adjustment[]): readonly Adjustment[] {
  return items.filter(
    (item, index) =>
      items.findIndex((other) => other.isCut === item.isCut && other.amount.equals(item.amount)) === index,
  );
}

/** Where one amount is just the sum of all others of its kind, they are its details. */
function withoutDetails(items: readonly Adjustment[]): readonly Adjustment[] {
  return [false, true].flatMap((isCut) => {
    const kind = items.filter((item) => item.isCut === isCut);
    const whole = kind.find(
      (item) => kind.length > 2 && sum(kind.map(({ amount }) => amount)).equals(item.amount.times(2)),
    );
    return whole ? [whole] : kind;
  });
}
