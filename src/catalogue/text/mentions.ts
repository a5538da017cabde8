import type { FigureKind, TextFigure } from "./figures-in-text";
import { readWords, type WordsRead } from "./label-grammar";
import type { Mention, NarrativeParagraph, Whose } from "./narrative";
import { isListNumber, type Segment } from "./segments";
import { namesOneKind, namesOneMatter, namesOtherUnits, topicOf } from "./topics";
import type { Column, Meaning, Measure } from "./vocabulary";
import { mentionedYear } from "./years";

/** What a report is read against. */
export interface ReadingContext {
  readonly year: number | undefined;
  /** The unit's name as plain text; it may stand before a label. */
  readonly unitName: string | undefined;
  /** Names of projects as plain text: behind one of them 全年预算 may be the project's. */
  readonly projectNames: readonly string[];
}

const KINDS: Readonly<Record<Measure, readonly FigureKind[]>> = {
  money: ["money"],
  percent: ["percent"],
  points: ["points"],
  people: ["people", "bare"],
};

/** 编制18个 counts posts by 个. */
const POST = "个";

/** What joins a figure to the one before it in the same clause: 基本支出179.67万元和项目支出203.25万元. */
const GLUE = /^(?:和|与|及|以及)/;
/** Words that say nothing between a colon and its figure: 基本支出：共179.67万元. */
const ONLY_FILLER = /^(?:共计|合计|总计|共|为|约|是)?$/;

/** A figure that changes or divides another one, and is no figure of somebody else's. */
const ABOUT_THE_FIGURE_BEFORE =
  /(?:增加|减少|增长|下降|上升|降低|提高|节约|节省|压减|占比?|超支|结余|结转|多支出|少支出|增幅|降幅|幅度|高于预算|低于预算)(?:了|约|为|达|到)?$|^(?:较|比|与|同|占)/;
const ADJUSTMENT =
  /^(?:年中|年内|当年|本年度?|全年|期间|财政|实际|其中|另|预算)*(?:追加|调增|核增|核减|调减|收回|调整)(?:了|增加|减少)?(?:财政|年度|部门|单位)*(?:预算|资金|经费|指标|拨款|支出)*(?:共计|合计|总计|共|为|数|金额)*$/;

const RANK: Readonly<Record<Whose, number>> = { unit: 0, doubtful: 1, foreign: 2 };

/** What binding adds to a paragraph. */
export type Bindings = Pick<NarrativeParagraph, "mentions" | "mentionByFigure" | "whose">;

/** What a paragraph needs before its mentions can be read. */
export type UnboundParagraph = Omit<NarrativeParagraph, keyof Bindings>;

/**
 * Binds the figures of a paragraph to what they are figures of, and tells whose figures each segment speaks of. What cannot be bound
 * for certain is left out.
 */
export function bindFigures(paragraph: UnboundParagraph, context: ReadingContext): Bindings {
  return new Binder(paragraph, context).run();
}

class Binder {
  private readonly found: Mention[] = [];
  private readonly whoseBySegment: Whose[] = [];
  /** Whose figures the whole paragraph may be about, and the present clause. */
  private ofParagraph: Whose;
  private whose: Whose;
  private inParts = false;

  constructor(
    private readonly paragraph: UnboundParagraph,
    private readonly context: ReadingContext,
  ) {
    const { heading = "" } = paragraph;
    this.ofParagraph = namesOneMatter(heading) || namesOneKind(heading) ? "doubtful" : "unit";
    this.whose = this.ofParagraph;
  }

  run(): Bindings {
    const { segments } = this.paragraph;
    segments.forEach((segment, position) => {
      this.enter(segment, segments[position - 1]);
      const figures = segment.figures.filter(countsForBinding);
      if (figures.length === 0) this.readTopic(segment, position);
      else figures.forEach((figure, index) => this.readFigure(segment, position, figure, figures[index - 1]));
      this.whoseBySegment.push(this.whose);
    });
    const mentionByFigure = new Map(this.found.map((mention) => [mention.figure, mention]));
    return { mentions: this.found, mentionByFigure, whose: this.whoseBySegment };
  }

  private enter(segment: Segment, before: Segment | undefined): void {
    if (segment.sentence !== (before?.sentence ?? segment.sentence)) this.whose = this.ofParagraph;
    else if (before && segment.half !== before.half)
      this.whose = worse(this.ofParagraph, RANK[this.whose] > 0 ? "doubtful" : "unit");
    if (segment.half !== before?.half) this.inParts = false;
    if (segment.text.startsWith("其中")) this.inParts = true;
    if (namesOtherUnits(segment)) this.whose = "foreign";
    if (this.context.projectNames.some((name) => segment.text.includes(name))) {
      this.ofParagraph = "doubtful";
      this.whose = worse(this.whose, "doubtful");
    }
  }

  private readTopic(segment: Segment, position: number): void {
    const opensParagraph = position === 0 && /[。:]/.test(segment.closer);
    if (opensParagraph && namesOneMatter(segment.text)) this.ofParagraph = "doubtful";
    const topic = topicOf(segment);
    if (topic) this.whose = worse(this.whose, topic);
  }

  private readFigure(segment: Segment, position: number, figure: TextFigure, earlier: TextFigure | undefined): void {
    const words = this.wordsBefore(segment, position, figure, earlier);
    const read = readWords(words.text, this.context.unitName);
    this.noteWhose(read, words, figure);
    if (!words.mayOpen) return;
    if (read.kind === "label") {
      const { meaning, column, year, opensParts } = read.read;
      this.inParts ||= opensParts;
      const mentioned = mentionedYear(year, this.paragraph.years[position] ?? "this", this.context.year);
      this.add(segment, figure, words.from, meaning, column, mentioned);
    }
    if (read.kind === "continuation") this.continueLast(segment, position, figure, words.from, read.column);
  }

  private wordsBefore(segment: Segment, position: number, figure: TextFigure, earlier: TextFigure | undefined): Words {
    const { plain, segments } = this.paragraph;
    if (earlier) {
      const between = plain.text.slice(earlier.end, figure.from);
      return { text: between.replace(GLUE, ""), from: earlier.end, mayOpen: GLUE.test(between), opener: "" };
    }
    const own = plain.text.slice(segment.start, figure.from);
    const before = segments[position - 1];
    const joins =
      segment.opener === ":" && ONLY_FILLER.test(own) && before?.closer === ":" && before.end + 1 === segment.start;
    if (joins && !before.figures.some(countsForBinding)) {
      const text = `${before.text}:${own}`;
      return { text, from: before.start, mayOpen: this.mayOpen(position - 1), opener: before.opener };
    }
    return { text: own, from: segment.start, mayOpen: this.mayOpen(position), opener: segment.opener };
  }

  /** Behind 、 a label opens its clause only where the one before has its own figure: not in 人员经费、公用经费共… */
  private mayOpen(position: number): boolean {
    const { segments } = this.paragraph;
    const [segment, before] = [segments[position]!, segments[position - 1]];
    if (segment.opener === "、")
      return before === undefined || before.figures.some(countsForBinding) || isListNumber(before.text);
    if (segment.opener === ")") return before !== undefined && before.opener === "(" && isListNumber(before.text);
    return true;
  }

  private noteWhose(read: WordsRead, words: Words, figure: TextFigure): void {
    if (read.kind === "label" && read.read.namesUnit) this.whose = "unit";
    const isOthers = read.kind === "foreign" || (read.kind === "label" && !words.mayOpen && words.opener === ")");
    if (isOthers) this.whose = "foreign";
    const changesWhole = figure.kind === "money" || figure.kind === "points";
    if (read.kind !== "unknown" || !changesWhole) return;
    if (ABOUT_THE_FIGURE_BEFORE.test(words.text) || ADJUSTMENT.test(words.text)) return;
    this.whose = worse(this.whose, "doubtful");
  }

  private continueLast(segment: Segment, position: number, figure: TextFigure, from: number, column: Column): void {
    const last = this.found.at(-1);
    const before = this.paragraph.segments[position - 1];
    if (!last || last.segment !== before || before.sentence !== segment.sentence || last.figure.kind !== figure.kind)
      return;
    const isClear = last.meaning.subject !== "funds" || column === "final";
    this.add(segment, figure, from, last.meaning, isClear ? column : "unclear", last.year);
  }

  private add(
    segment: Segment,
    figure: TextFigure,
    from: number,
    meaning: Meaning,
    column: Column,
    year: Mention["year"],
  ): void {
    const isPost = meaning.subject === "authorizedStaff" && figure.unit === POST;
    if (!isPost && !KINDS[meaning.measure].includes(figure.kind)) return;
    const isPart = this.inParts || segment.opener === "、";
    const paragraph = this.paragraph as NarrativeParagraph;
    this.found.push({ paragraph, segment, figure, from, meaning, column, year, whose: this.whose, isPart });
  }
}

interface Words {
  readonly text: string;
  readonly from: number;
  /** A label may open here. */
  readonly mayOpen: boolean;
  readonly opener: string;
}

/** Years are part of the words before a figure. */
function countsForBinding({ kind }: TextFigure): boolean {
  return kind !== "date";
}

function worse(a: Whose, b: Whose): Whose {
  return RANK[a] >= RANK[b] ? a : b;
}
