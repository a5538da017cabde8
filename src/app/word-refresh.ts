import type { Submission } from "../catalogue/submission/index";
import type { WorkbookSnapshot } from "../core/grid/snapshot";
import { cellsOfTable, textOfParagraph, type ReportParagraph } from "../core/narrative/document";
import { countGaps, piecesOfText } from "../core/narrative/piece";
import { markOfStretches, printOfParagraph, printOfText, stretchesOf, type Stretch } from "../core/narrative/stretches";
import { runsOfText, type MarkedRun } from "../core/narrative/word-controls";
import {
  printFigureTag,
  printParagraphMark,
  readFigureTag,
  readParagraphMark,
  type ParagraphMark,
} from "../core/narrative/word-marks";
import type { ReportPlanOptions } from "./report";
import { planWordReports, type WordPlan } from "./word-report";

/** A tagged control of a Word document. */
interface FigureControl {
  readonly tag: string;
  readonly name: string;
  /** `undefined` where there is more in it than plain words. */
  readonly text: string | undefined;
}

/** A paragraph of a Word document that has a bookmark of ours. */
interface BookmarkedParagraph {
  readonly bookmark: string;
  readonly text: string;
  /** Whether it can be written anew: there is nothing in it but words, controls and bookmarks. */
  readonly isPlain: boolean;
  /** Its controls by their places in the document, and the stretches of the text that they hold. */
  readonly controls: readonly { readonly index: number; readonly start: number; readonly end: number }[];
}

/** What is known of a report in Word. */
export interface ReportInWord {
  readonly controls: readonly FigureControl[];
  readonly paragraphs: readonly BookmarkedParagraph[];
}

/** A figure in the document, in words a person finds it by. */
export interface RefreshedFigure {
  readonly name: string;
  readonly before: string;
  /** What the forms give. */
  readonly after: string;
}

/** Words that stay although the forms no longer say so: a person has edited them, or may want to take them out. */
export interface LeftWords {
  readonly name: string;
  readonly before: string;
  /** What the report would say there; absent where it would say nothing. */
  readonly after?: string;
}

/** What bringing a document up to date would do. */
export interface RefreshPlan {
  /** What controls and paragraphs become, by their places in the document. */
  readonly edits: {
    readonly controls: ReadonlyMap<number, { readonly tag: string; readonly runs: readonly MarkedRun[] }>;
    readonly paragraphs: ReadonlyMap<number, { readonly bookmark: string; readonly stretches?: readonly Stretch[] }>;
  };
  /** Figures, and whole paragraphs that nobody had edited and that are now of another wording. */
  readonly changed: readonly RefreshedFigure[];
  /** Figures that a person typed over and that the forms do not give: they stay. */
  readonly edited: readonly RefreshedFigure[];
  readonly left: readonly LeftWords[];
  /** Paragraphs with figures that the report would have, and the document has none of. */
  readonly missing: readonly string[];
  /** How many figures of ours the document has. */
  readonly figures: number;
  /** How many paragraphs with figures there are where no figure has a control any more: a program that keeps none has saved the document. */
  readonly untagged: number;
  /** The year that the document is about, where the forms are about another: nothing is to be changed then. */
  readonly otherYear?: { readonly document: string; readonly forms: string };
}

/**
 * Every report that a submission gives, whatever was chosen when one was written: the text that was taken over, the length of 六. Which of
 * them a document is, its figures tell. `others` is what was told of other files, where any were given.
 */
export function reportsToRefresh(
  snapshot: WorkbookSnapshot,
  submission: Submission,
  others: Pick<ReportPlanOptions, "prior" | "taken"> = {},
): readonly WordPlan[] {
  const told = { ...others, keepWritten: false };
  const { unit, projects } = planWordReports(snapshot, submission, { ...told, projectReports: true });
  const chosen = [{}, { harvest: false }, { brief: true }, { harvest: false, brief: true }];
  const choices = chosen.flatMap((options) => [true, false].map((projectTable) => ({ ...options, projectTable })));
  return [
    unit,
    ...projects,
    ...choices.map((options) => planWordReports(snapshot, submission, { ...told, ...options }).unit),
  ];
}

/** Works out what of a report in Word is to change so that it follows the forms: those of the report it is most alike. Pure. */
export function planRefresh(word: ReportInWord, reports: readonly WordPlan[]): RefreshPlan {
  const candidates = reports.map(saidBy);
  const hits = candidates.map((said) => likeness(word, said));
  return new Refresh(word, candidates[hits.indexOf(Math.max(...hits))]!).plan();
}

/** Why nothing of a document can be brought up to date, in Chinese; empty where it can. */
export function refusalOf({ figures, untagged, otherYear }: RefreshPlan): string {
  if (figures === 0 && untagged === 0) return "里面没有可以更新的数字：它不是绩核生成的报告，或控件和书签已被删除";
  return otherYear ? `它是 ${otherYear.document} 年度的报告，表是 ${otherYear.forms} 年度的` : "";
}

/** What a person must know of a document whose figures have lost their controls. */
export const CONTROLS_LOST =
  "这份 Word 经 LibreOffice 等程序另存过，数字的标记（内容控件）没有保留：没有人改过的段落照样整段更新并补回标记，改过的段落没有动";

type Figure = Extract<Stretch, { kind: "figure" }>;

/** A paragraph, or a cell of a table, that a report would have. */
interface Said {
  readonly mark: ParagraphMark;
  readonly stretches: readonly Stretch[];
  readonly figures: readonly Figure[];
  readonly text: string;
  /** What a person finds it by: the heading above it. */
  readonly name: string;
}

interface Report {
  readonly said: readonly Said[];
  readonly byMark: ReadonlyMap<string, Said>;
  readonly byId: ReadonlyMap<string, Figure>;
}

function saidBy({ document, nameOf }: WordPlan): Report {
  const tables = document.tables ?? [];
  const all: { readonly paragraph: ReportParagraph; readonly name: string }[] = [];
  let heading = "封面";
  for (const paragraph of document.paragraphs) {
    if (paragraph.role.startsWith("heading")) heading = textOfParagraph(paragraph);
    else if (paragraph.role === "title") heading = "标题";
    all.push({ paragraph, name: heading });
  }
  for (const table of tables) {
    for (const paragraph of cellsOfTable(table).flat()) all.push({ paragraph, name: table.title });
  }
  const stretched = stretchesOf({ ...document, paragraphs: all.map(({ paragraph }) => paragraph) }, nameOf);
  const said = stretched.flatMap(({ stretches, mark }, index): Said[] => {
    if (mark === undefined) return [];
    const figures = stretches.filter((stretch): stretch is Figure => stretch.kind === "figure");
    const { paragraph, name } = all[index]!;
    return [{ mark: markOfStretches(mark, stretches), stretches, figures, text: textOfParagraph(paragraph), name }];
  });
  return {
    said,
    byMark: new Map(said.map((one) => [one.mark.mark, one])),
    byId: new Map(said.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure]))),
  };
}

/** How many of a document's figures and paragraphs a report has; paragraphs of one wording count for more. */
function likeness({ controls, paragraphs }: ReportInWord, { byMark, byId }: Report): number {
  const figures = controls.filter(({ tag }) => byId.has(readFigureTag(tag)?.id ?? "")).length;
  const marks = paragraphs.flatMap(({ bookmark }) => {
    const own = readParagraphMark(bookmark);
    const said = own && byMark.get(own.mark);
    return own && said ? [said.mark.print === own.print ? 2 : 1] : [];
  });
  return marks.reduce<number>((sum, count) => sum + count, figures);
}

/** What a paragraph of the document says, and its figures. */
interface Own {
  readonly text: string;
  readonly tagged: BookmarkedParagraph["controls"];
}

/** Works through one document. */
class Refresh {
  private readonly controls = new Map<number, { tag: string; runs: readonly MarkedRun[] }>();
  private readonly paragraphs = new Map<number, { bookmark: string; stretches?: readonly Stretch[] }>();
  private readonly changed: RefreshedFigure[] = [];
  private readonly edited: RefreshedFigure[] = [];
  private readonly left: LeftWords[] = [];
  private untagged = 0;

  constructor(
    private readonly word: ReportInWord,
    private readonly report: Report,
  ) {}

  plan(): RefreshPlan {
    const { controls, paragraphs } = this.word;
    const inParagraphs = new Set<number>();
    const known = new Set<string>();
    paragraphs.forEach((paragraph, index) => {
      const own = readParagraphMark(paragraph.bookmark);
      if (!own) return;
      known.add(own.mark);
      for (const control of paragraph.controls) inParagraphs.add(control.index);
      const tagged = paragraph.controls.filter(({ index: at }) => this.idOf(at) !== undefined);
      const isUntouched = paragraph.isPlain && printOfParagraph(paragraph.text) === own.whole;
      const said = this.report.byMark.get(own.mark);
      if (isUntouched) this.ours({ text: paragraph.text, tagged }, index, own, said);
      else this.persons({ text: paragraph.text, tagged }, index, own, said);
    });
    const present = controls.flatMap(({ tag }) => readFigureTag(tag)?.id ?? []);
    controls.forEach(({ name, text, tag }, index) => {
      if (inParagraphs.has(index)) return;
      const own = readFigureTag(tag);
      if (own && !this.report.byId.has(own.id)) this.left.push({ name, before: text ?? "" });
      else this.figure(index);
    });
    const ids = new Set(present);
    const missing = this.report.said.filter(
      ({ mark, figures }) => figures.length > 0 && !known.has(mark.mark) && figures.every(({ id }) => !ids.has(id)),
    );
    const otherYear = this.otherYear();
    return {
      edits: { controls: this.controls, paragraphs: this.paragraphs },
      changed: this.changed,
      edited: this.edited,
      left: this.left,
      missing: missing.map(({ text }) => text),
      figures: present.length,
      untagged: present.length === 0 ? this.untagged : 0,
      ...(otherYear ? { otherYear } : {}),
    };
  }

  /** A paragraph that nobody has edited says what the report would say. */
  private ours({ text, tagged }: Own, index: number, own: ParagraphMark, said: Said | undefined): void {
    // What hangs on no cell has one print around its figures and in all.
    const hadFigures = own.print !== own.whole;
    if (!said) {
      if (hadFigures) this.left.push({ name: this.nameAbove(index), before: text });
      return;
    }
    const { mark, stretches, figures, name, text: after } = said;
    if (hadFigures && tagged.length === 0) this.untagged++;
    // A text that was taken over from elsewhere stands where the report would ask for one.
    if (own.whole === mark.whole || (!hadFigures && gapsOf(text) === 0)) return;
    const bookmark = printParagraphMark(mark);
    const ids = new Set(tagged.map((one) => this.idOf(one.index)));
    if (own.print === mark.print && figures.every(({ id }) => ids.has(id))) {
      for (const one of tagged) this.figure(one.index);
      this.paragraphs.set(index, { bookmark });
      return;
    }
    // What was known then and is asked for now may stand in a file that is not at hand: last year's forms.
    if (gapsOf(after) > gapsOf(text)) {
      this.left.push({ name, before: text, after });
      return;
    }
    this.paragraphs.set(index, { bookmark, stretches });
    this.changed.push({ name, before: text, after });
  }

  /** In a paragraph that a person has edited figures change, and nothing in a sentence whose kind the report would change. */
  private persons({ text, tagged }: Own, index: number, own: ParagraphMark, said: Said | undefined): void {
    if (!said) {
      if (tagged.length > 0) this.left.push({ name: this.nameAbove(index), before: text });
      return;
    }
    if (said.figures.length > 0 && tagged.length === 0) this.untagged++;
    const spoilt = tagged.filter((one) => !this.report.byId.has(this.idOf(one.index)!));
    for (const one of tagged) {
      if (spoilt.every((lost) => !inOneSentence(text, one.start, lost.start))) this.figure(one.index);
    }
    const ids = new Set(tagged.map((one) => this.idOf(one.index)));
    const isOfOneKind = own.print === said.mark.print;
    const untold = isOfOneKind ? said.figures.filter(({ id }) => !ids.has(id)) : said.figures;
    if (!untold.every((figure) => says(text, figure))) {
      this.left.push({ name: said.name, before: text, after: said.text });
    }
  }

  private idOf(index: number): string | undefined {
    return readFigureTag(this.word.controls[index]!.tag)?.id;
  }

  /** A figure by itself: brought up to date where it still is what was written. */
  private figure(index: number): void {
    const { tag, name, text } = this.word.controls[index]!;
    const own = readFigureTag(tag);
    const figure = own && this.report.byId.get(own.id);
    if (!own || !figure) return;
    if (text !== undefined && printOfText(text) === printOfText(figure.text)) return;
    const words = { name, before: text ?? "", after: figure.text };
    if (text === undefined || printOfText(text) !== own.print) {
      this.edited.push(words);
      return;
    }
    this.changed.push(words);
    this.controls.set(index, {
      tag: printFigureTag({ id: own.id, print: printOfText(figure.text) }),
      runs: runsOfText(figure.text),
    });
  }

  /** Of a paragraph that the report would not have the last heading before it that it would. */
  private nameAbove(index: number): string {
    for (let at = index - 1; at >= 0; at--) {
      const own = readParagraphMark(this.word.paragraphs[at]!.bookmark);
      const said = own && this.report.byMark.get(own.mark);
      if (said) return said.name;
    }
    return "";
  }

  private otherYear(): RefreshPlan["otherYear"] {
    const yearOf = (texts: readonly string[]) => texts.flatMap((text) => /^(\d{4})年度/.exec(text)?.[1] ?? [])[0];
    const forms = yearOf(this.report.said.filter(({ name }) => name === "标题").map(({ text }) => text));
    const titles = this.word.paragraphs.filter(({ bookmark }) => {
      const own = readParagraphMark(bookmark);
      return own && this.report.byMark.get(own.mark)?.name === "标题";
    });
    const document = yearOf(titles.map(({ text }) => text));
    return forms !== undefined && document !== undefined && forms !== document ? { document, forms } : undefined;
  }
}

function gapsOf(text: string): number {
  return countGaps(piecesOfText(text));
}

function inOneSentence(text: string, one: number, other: number): boolean {
  return !/。/.test(text.slice(Math.min(one, other), Math.max(one, other)));
}

/** Whether a text that a person has edited has a figure of what the report would say, and not only as part of a longer number. */
function says(text: string, figure: Figure): boolean {
  const [all, what] = [text, figure.text].map((words) => words.replace(/\s+/g, "")) as [string, string];
  const begins = /^\d/.test(what) ? /\d[.,]?$/ : undefined;
  const ends = /\d$/.test(what) ? /^[.,]?\d/ : undefined;
  for (let at = all.indexOf(what); at >= 0; at = all.indexOf(what, at + 1)) {
    const isPart = begins?.test(all.slice(0, at)) === true || ends?.test(all.slice(at + what.length)) === true;
    if (!isPart) return true;
  }
  return false;
}
