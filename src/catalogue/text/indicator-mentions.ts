import { namesPerhapsIn, type NameMatch } from "../binding/names";
import { indicatorsIn, type NamedIndicator } from "../binding/indicator-names";
import { countSame, quantityAt, type StatedQuantity } from "../binding/quantities";
import type { TextFigure } from "./figures-in-text";
import {
  isGap,
  MOVED_FROM,
  MOVED_TO,
  roleOf,
  roleTakenUp,
  SHARE_OF_TARGET,
  withoutPlanCompared,
  type IndicatorRole,
  type Manner,
} from "./indicator-words";
import type { NarrativeParagraph } from "./narrative";
import { RESULT, TARGETS_FOLLOW, TELLS_TARGET, tellsPlan, withoutPlan } from "./plans";
import { respectivePairs } from "./respective-lists";
import { tellFigures, type Segment } from "./segments";
import { nameAround } from "./split-names";

/** A text cut into clauses: a paragraph of a report, or a goal. */
export type Clauses = Pick<NarrativeParagraph, "plain" | "segments" | "years">;

/** A figure of a text that stands beside the name of an indicator, in its unit. */
export interface IndicatorMention {
  readonly figure: TextFigure;
  readonly quantity: StatedQuantity;
  readonly role: IndicatorRole;
  /** Everything that has this name, of whatever form. */
  readonly named: readonly NamedIndicator[];
  /** Where name and figure begin and end together. */
  readonly from: number;
  readonly end: number;
}

/** Figures beside an indicator's name, as far as the words around leave no doubt. */
export function indicatorMentions(
  clauses: Clauses,
  candidates: readonly NamedIndicator[],
  manner: Manner,
): readonly IndicatorMention[] {
  if (candidates.length === 0 || !tellFigures(clauses.segments)) return [];
  return new IndicatorReader(clauses, candidates, manner).found;
}

/** One name at one place, of all that bear it. */
interface Named {
  readonly named: readonly NamedIndicator[];
  readonly start: number;
  readonly end: number;
}

/** 未达到年度目标, 没有完成, 低于预期, 场次不足. */
const MISSES = /未(?:能)?(?:达|完成|实现)|没有(?:达|完成)|不达标|低于|偏低|偏少|不及(?!时)|不足/;
/** 全年举办 of 全年举办8场: what was done, and nothing said of what. */
const DONE_OF_NOTHING =
  /^(?:全年|年度|本年度?)?(?:实际|仅|只|共)*(?:开展|组织|举办|召开|接待|培训|建成|办理|发放|服务|参加|完成)了?(?:仅|只)?$/;
const LIST_NUMBER = /^[一二三四五六七八九十\d]{1,3}$/;
const TARGET_AGAIN = /^(?:年初|年度|全年|绩效|预期|计划|设定)*(?:目标|指标)(?:值|数|任务)?(?:设定)?(?:为|是|:|\d)/;

const POINTS = "百分点";
/** How far back a share may look for what it is the share of. */
const NEAR = 20;
const GLUE = /^(?:和|与|及|以及|、)/;
const JOINED = /(?:和|与|及|以及)$/;
const OF = /^的?$/;
const ABOUT = /(?:大约|约为|(?<![节签履违])约|将近|接近|近|超过|超|逾|不足|不到)$/;

class IndicatorReader {
  readonly found: IndicatorMention[] = [];
  /** The name that the half sentence spoke of last, with its figures. */
  private last: Named | undefined;
  /** The half sentence, or the sentence that a span opens (截至6月底，…；…), is not about the year. */
  private isOtherSpan = false;
  private isOtherSpanThroughout = false;
  private inParts = false;
  /** The clause before names one indicator, and only says that it was missed. */
  private isBehindMiss = false;
  /** 年初目标：水库巡查240次，清淤渠道60公里. */
  private listsTargets = false;
  /** 汛期 of 汛期（4月至9月）共巡查水库168次: the clause goes on behind its brackets. */
  private beforeBrackets = "";
  /** The candidates that the text names at all. */
  private readonly named: readonly NamedIndicator[];

  constructor(
    private readonly clauses: Clauses,
    private readonly candidates: readonly NamedIndicator[],
    private readonly manner: Manner,
  ) {
    this.named = namesPerhapsIn(clauses.plain.text, candidates);
    clauses.segments.forEach((segment, position) => {
      this.beforeBrackets = wordsBeforeBrackets(clauses.segments, position);
      this.enter(segment, position);
      if (this.isOtherSpan || (this.inParts && !tellsSurvey(segment)) || clauses.years[position] !== "this") return;
      const isTarget = manner.role === "actual" && (TELLS_TARGET.test(segment.text) || this.listsTargets);
      if (isTarget || this.tellsPlan(position)) this.readPlan(segment);
      else this.read(segment);
    });
    this.readLists();
  }

  /** 合格率和覆盖率分别为100%和92%. */
  private readLists(): void {
    const { segments, years } = this.clauses;
    for (const { name, start, figure, position } of respectivePairs(this.clauses)) {
      const { otherSpan, openers, links } = this.manner;
      if (years[position] !== "this" || otherSpan.test(segments[position]!.text)) continue;
      const [named] = groupedByPlace(indicatorsIn(name, this.candidates));
      const isWhole = named && openers.makes(name.slice(0, named.start)) && links.makes(name.slice(named.end));
      const read = isWhole ? this.mention(figure, named, this.manner.role, start + named.start) : undefined;
      if (read) this.found.push(read);
    }
  }

  private tellsPlan(position: number): boolean {
    return this.manner.role === "actual" && tellsPlan(this.clauses.segments, position);
  }

  /** 计划清淤渠道60公里 is not what 附件2 has for its target; it names what 实际57公里 behind it is of. */
  private readPlan({ text, figures, start }: Segment): void {
    const figure = figures.find(({ kind }) => kind !== "date");
    if (!figure) return;
    const words = withoutPlan(text.slice(0, figure.from - start)).replace(TELLS_TARGET, "");
    const [name, ...more] = groupedByPlace(indicatorsIn(words, this.candidates));
    const { openers, links } = this.manner;
    const isWhole = name && more.length === 0 && openers.makes(words.slice(0, name.start));
    if (isWhole && links.makes(words.slice(name.end))) this.last = name;
  }

  private enter(segment: Segment, position: number): void {
    const before = this.clauses.segments[position - 1];
    const opensSentence = segment.sentence !== before?.sentence;
    this.isBehindMiss = before !== undefined && this.onlyMisses(before);
    if (opensSentence) this.isOtherSpanThroughout = false;
    if (RESULT.test(segment.text)) this.listsTargets = false;
    if (segment.half !== before?.half) {
      this.listsTargets = false;
      if (!this.goesOnAbout(segment, position)) this.last = undefined;
      this.inParts = false;
      this.isOtherSpan = this.isOtherSpanThroughout;
    }
    if (segment.text.startsWith("其中")) this.inParts = true;
    this.listsTargets ||= before?.closer === ":" && TARGETS_FOLLOW.test(before.text) && segment.half === before.half;
    this.listsTargets ||= TELLS_TARGET.test(segment.text);
    const isSpan = this.manner.otherSpan.test(
      withoutPlanCompared(this.tellsPlan(position) ? withoutPlan(segment.text) : segment.text),
    );
    this.isOtherSpan ||= isSpan;
    this.isOtherSpanThroughout ||= isSpan && opensSentence;
  }

  /** 参观人次未达到目标。年初目标为10000人次，实际8650人次: a sentence of its own for the name of one indicator, and its figures in the next. */
  private goesOnAbout({ text, sentence, start, figures: [figure] }: Segment, position: number): boolean {
    const [head, ...more] = this.clauses.segments
      .slice(0, position)
      .filter((other) => other.sentence === sentence - 1 && !LIST_NUMBER.test(other.text));
    if (!head || more.length > 0 || !this.onlyMisses(head)) return false;
    return TARGET_AGAIN.test(text) || (!!figure && DONE_OF_NOTHING.test(text.slice(0, figure.start - start)));
  }

  private onlyMisses({ text, figures }: Segment): boolean {
    if (figures.length > 0 || !MISSES.test(text)) return false;
    return groupedByPlace(indicatorsIn(text, this.candidates)).length === 1;
  }

  /** 全年举办8场, behind 临时展览场次不足: where nothing else of the forms is counted in 场. */
  private doneOfMissed({ text, start }: Segment, figure: TextFigure): IndicatorRole | undefined {
    const quantity = this.quantityOf(figure);
    if (!this.last || !this.isBehindMiss || !quantity || quantity.end < start + text.length) return undefined;
    if (/[%元]$/.test(quantity.unit) || !DONE_OF_NOTHING.test(text.slice(0, figure.start - start))) return undefined;
    const { whole } = this.last.named[0]!.forms;
    const counted = this.candidates.filter(({ actual }) => actual !== undefined && countSame(quantity, actual));
    return counted.every(({ forms }) => forms.whole === whole) ? this.manner.role : undefined;
  }

  private read(segment: Segment): void {
    const names = groupedByPlace(indicatorsIn(segment.text, this.named));
    let from = 0;
    const figures = segment.figures.filter(({ kind }) => kind !== "date");
    for (const [position, figure] of figures.entries()) {
      const start = figure.start - segment.start;
      const before = names.filter((name) => name.start >= from && name.end <= start).at(-1);
      const read = before
        ? this.behindName(segment, figure, before, from)
        : (this.movedTo(segment, figure, figures[position - 1], names, from) ??
          this.beforeName(segment, figure, names, from) ??
          (position === 1 ? this.shareOfTarget(segment, figure, figures[0]!) : undefined) ??
          this.takenUp(segment, figure, from) ??
          (from === 0 ? this.aroundFigure(segment, figure) : undefined));
      if (read) this.found.push(read);
      from = figure.end - segment.start;
    }
    const named = names.at(-1);
    if (named && this.opens(segment.text.slice(0, named.start), 0)) this.last = named;
  }

  /** 清淤渠道长度57公里. */
  private behindName(
    { text, start }: Segment,
    figure: TextFigure,
    name: Named,
    from: number,
  ): IndicatorMention | undefined {
    const between = text.slice(name.end, figure.start - start);
    const tellsGap = this.manner.role === "actual" && isGap(between);
    if (!this.opens(text.slice(from, name.start), from)) return undefined;
    if (!tellsGap && !this.manner.links.makes(between)) return undefined;
    this.last = name;
    // 教师参训人次只完成94.17%: of what is counted by heads, a share of the target.
    const isDone = this.quantityOf(figure)?.unit === "%" && /(?:只|仅)?完成了?$/.test(between);
    const isShare = isDone && name.named.every(({ target }) => target !== undefined && target.unit !== "%");
    const role = tellsGap ? "gap" : isShare ? "ratio" : roleOf(between, this.manner);
    return role && this.mention(figure, name, role, start + name.start);
  }

  /** 57公里渠道清淤. */
  private beforeName(
    { text, start }: Segment,
    figure: TextFigure,
    names: readonly Named[],
    from: number,
  ): IndicatorMention | undefined {
    const quantity = this.quantityOf(figure);
    const name = quantity && names.find((other) => start + other.start >= quantity.end);
    if (!name || !OF.test(text.slice(quantity.end - start, name.start))) return undefined;
    if (!this.opens(text.slice(from, figure.from - start), from) || name.end < text.length) return undefined;
    return this.mention(figure, name, this.manner.role, figure.from, start + name.end);
  }

  /** 突发疫情平均1.5小时到场. */
  private aroundFigure({ text, start }: Segment, figure: TextFigure): IndicatorMention | undefined {
    const behind = this.quantityOf(figure)?.end;
    if (behind === undefined) return undefined;
    const before = text.slice(0, figure.start - start);
    const told = this.named.flatMap((named) => {
      const { links } = this.manner;
      const at = nameAround(before, text.slice(behind - start), named.forms, (words) => links.makes(words));
      return at === undefined ? [] : [{ named, at }];
    });
    const [first] = told;
    if (!first || told.some(({ named }) => named.forms.whole !== first.named.forms.whole)) return undefined;
    const isSure = this.opens(text.slice(0, first.at), 0) && roleOf(before, this.manner) === this.manner.role;
    const named = { named: told.map((one) => one.named), start: first.at, end: text.length };
    return isSure ? this.mention(figure, named, this.manner.role, start + first.at, start + text.length) : undefined;
  }

  /** 生活污水治理率由上年的60%提升至66.5%. */
  private movedTo(
    { text, start }: Segment,
    figure: TextFigure,
    before: TextFigure | undefined,
    names: readonly Named[],
    from: number,
  ): IndicatorMention | undefined {
    const name = before && names.filter(({ end }) => start + end <= before.start).at(-1);
    const behind = before ? Math.max(from, (this.quantityOf(before)?.end ?? 0) - start) : from;
    if (!name || !MOVED_TO.test(text.slice(behind, figure.start - start))) return undefined;
    const between = text.slice(name.end, before.from - start);
    if (!MOVED_FROM.test(between) || !this.opens(text.slice(0, name.start), 0)) return undefined;
    this.last = name;
    return this.mention(figure, name, this.manner.role, start + name.start);
  }

  /** 完成年度目标60公里的95%, behind 清淤渠道57公里. */
  private shareOfTarget(
    { text, start }: Segment,
    figure: TextFigure,
    target: TextFigure,
  ): IndicatorMention | undefined {
    const behind = this.quantityOf(target)?.end;
    if (!this.last || behind === undefined) return undefined;
    const isShare = SHARE_OF_TARGET.test(text.slice(0, target.from - start));
    return isShare && text.slice(behind - start, figure.from - start) === "的"
      ? this.mention(figure, this.last, "ratio", start)
      : undefined;
  }

  /** 实际完成值57公里, behind 清淤渠道长度年度指标值60公里. */
  private takenUp(segment: Segment, figure: TextFigure, from: number): IndicatorMention | undefined {
    const { text, start } = segment;
    const words = text.slice(0, figure.start - start);
    const taken = this.last
      ? (roleTakenUp(words) ?? this.doneAgain(words) ?? this.doneOfMissed(segment, figure))
      : undefined;
    // 比指标值92%高出3个百分点 tells the target before.
    const role = from === 0 || taken === "gap" ? taken : undefined;
    // 超出目标2100人36人: the first is the target itself.
    if (taken === "gap" && from === 0 && /^\d/.test(text.slice(figure.end - start))) return undefined;
    if (role === "ratio" && this.isOfShortfall(words, start)) return undefined;
    const last = role === "ratio" ? this.countedLast(figure) : this.last;
    return role && last && this.mention(figure, last, role, start);
  }

  /** 康复服务：目标2600人，完成2714人，完成率104.38% is of what is counted by heads, and not of 康复服务率. */
  private countedLast(figure: TextFigure): Named | undefined {
    const before = this.clauses.segments.flatMap(({ figures }) => figures.filter(({ end }) => end <= figure.start));
    const told = before.filter(({ start, kind }) => kind !== "date" && start >= figure.start - NEAR).at(-1);
    const quantity = told && this.quantityOf(told);
    if (!this.last || !quantity || quantity.unit === "%") return this.last;
    const named = this.last.named.filter(({ target }) => target !== undefined && countSame(quantity, target));
    return named.length === 0 ? undefined : { ...this.last, named };
  }

  /** 未完成0.6公里，占计划的5%. */
  private isOfShortfall(words: string, start: number): boolean {
    const before = this.clauses.segments.filter((segment) => segment.end <= start).at(-1);
    return words.startsWith("占") && before !== undefined && /^(?:尚|还|仍)?(?:[未没]|[差少缺剩余])/.test(before.text);
  }

  /** 实际清淤57公里, behind 计划清淤渠道60公里: what was done is a part of the name; 全年开展54场, behind 巡回审判场次未达预期, its verb. */
  private doneAgain(words: string): IndicatorRole | undefined {
    const verb = /^(?:全年|年度|本年|实际|仅|只|共)*(开展|组织|举办|召开)了?$/.exec(words)?.[1];
    if (verb !== undefined && this.last?.named.some(({ forms }) => forms.whole.startsWith(verb)))
      return this.manner.role;
    const done = /^实际(?:完成|共)?(.{2,})$/.exec(words)?.[1];
    const isSame = done !== undefined && this.last?.named.some(({ forms }) => forms.whole.includes(done));
    return isSame === true ? this.manner.role : undefined;
  }

  private opens(words: string, from: number): boolean {
    if (from === 0) return this.manner.openers.makes(this.beforeBrackets + words);
    return JOINED.test(words) || (GLUE.test(words) && this.manner.openers.makes(words.replace("、", "")));
  }

  private mention(
    figure: TextFigure,
    { named }: Named,
    role: IndicatorRole,
    from: number,
    end?: number,
  ): IndicatorMention | undefined {
    const { text } = this.clauses.plain;
    const quantity = this.quantityOf(figure);
    if (!quantity || ABOUT.test(text.slice(0, figure.start)) || !this.isSure(figure, quantity, role)) return undefined;
    const alike = named.filter((name) => isInUnitOf(name, quantity, role));
    return alike.length === 0 ? undefined : { figure, quantity, role, named: alike, from, end: end ?? quantity.end };
  }

  private quantityOf({ start, kind, end }: TextFigure): StatedQuantity | undefined {
    const { text } = this.clauses.plain;
    const digits = /^\d[\d,]*(?:\.\d+)?/.exec(text.slice(start, Math.max(end, start + 20)))?.[0];
    return digits === undefined || kind === "date" ? undefined : quantityAt(text, start, digits);
  }

  /** No end of a range, no 以上 or 左右, and nothing behind it that makes it a target. */
  private isSure({ start }: TextFigure, { end }: StatedQuantity, role: IndicatorRole): boolean {
    const { text } = this.clauses.plain;
    const rest = text.slice(end, end + 8);
    if (/[-~—–]$/.test(text.slice(0, start)) || /^[-~—–]\d/.test(rest)) return false;
    return role === "target" ? !/^(?:余|多|左右|上下|\/)/.test(rest) : !this.manner.notBehind.test(rest);
  }
}

/** 有效问卷292份，其中满意268份，患者满意度91.8%: what all those asked said. */
function tellsSurvey({ text, opener, figures }: Segment): boolean {
  return opener === "，" && /满意(?:度|率)/.test(text) && figures.every(({ kind }) => kind === "percent");
}

function wordsBeforeBrackets(segments: readonly Segment[], position: number): string {
  const { opener, depth, sentence } = segments[position]!;
  if (opener !== ")") return "";
  const before = segments.slice(0, position).filter((other) => other.sentence === sentence && other.depth === depth);
  const last = before.at(-1);
  return last?.closer === "(" && last.figures.length === 0 ? last.text : "";
}

/** 完成率 of an indicator counted in 公里 is a share of its target; else the figure must count what it counts. */
function isInUnitOf({ target, actual }: NamedIndicator, quantity: StatedQuantity, role: IndicatorRole): boolean {
  if (role === "ratio") return quantity.unit === "%" && target !== undefined && actual !== undefined;
  if (role === "gap") return target !== undefined && actual !== undefined && isGapOf(quantity, target);
  const stated = role === "target" ? target : actual;
  return stated !== undefined && countSame(quantity, stated);
}

/** Of a rate in points of percent, of anything else in its own unit. */
function isGapOf(quantity: StatedQuantity, target: StatedQuantity): boolean {
  return target.unit === "%" ? quantity.unit === POINTS : countSame(quantity, target);
}

function groupedByPlace(matches: readonly NameMatch<NamedIndicator>[]): readonly Named[] {
  const groups = new Map<string, { named: NamedIndicator[]; start: number; end: number }>();
  for (const { of, start, end } of matches) {
    const key = `${start}-${end}`;
    const group = groups.get(key) ?? { named: [], start, end };
    group.named.push(of);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.start - b.start);
}
