import type { WordBlock } from "../../app/import/word-document";
import { isGapName } from "../../core/narrative/word-controls";
import type { Asides } from "./asides";
import { GRAPHICS, NAMED, SILENT, SILENT_ENDING, WRAPPERS } from "./elements";
import { MAX_WORD_CELLS, MAX_WORD_PARAGRAPHS } from "../../core/limits";
import { tooLarge } from "../opc/trouble";
import { ElementWalker } from "./element-walker";
import { Fields, type EndedField } from "./fields";
import { Flow, PAGE_BREAK } from "./flow";
import { readFormula } from "./formula-text";
import type { HiddenText } from "./hidden-text";
import { listPlaceOf, type ListNumbers } from "./list-numbers";
import { linesOf, MOST_COLUMNS, tableBlocks, type CellRead, type RowRead } from "./read-table";
import { ShownText, type StoryKind, type TextPlace } from "./shown-text";
import { emojiOf, isSignFont, signOrName, withSigns } from "./symbols";
import { childNamed, childValue, readNode, switchNamed, wholeNumber, type XmlNode } from "./xml-node";

/** What all texts of a document have in common. */
export interface DocumentSense {
  readonly hidden: HiddenText;
  readonly numbers: ListNumbers;
  readonly asides: Asides;
  /** What was read of it so far. */
  readonly read: { paragraphs: number; cells: number };
}

/** Where the reader is: what text there becomes part of. */
interface Place extends TextPlace {
  readonly rows?: RowRead[] | undefined;
  readonly cells?: CellRead[] | undefined;
  readonly signFont?: string | undefined;
  /** Properties of the row or cell being read. */
  readonly row?: { before: number; muted?: string; hidden?: boolean } | undefined;
  readonly cell?: { columnSpan: number; goesOn: CellRead["goesOn"]; muted?: string } | undefined;
}

/** Reads the text of one part: the document, a note, a header. Nothing in it that shows is left out without being named. */
export class StoryReader {
  private readonly fields = new Fields();
  private readonly walker: ElementWalker;
  private readonly shown: ShownText;

  constructor(
    text: string,
    part: string,
    private readonly sense: DocumentSense,
    kind: StoryKind = "text",
  ) {
    this.walker = new ElementWalker(text, part);
    this.shown = new ShownText(sense.asides, this.fields, kind);
  }

  /** The blocks of a part whose root holds them all. @throws HostError damaged */
  blocks(): { readonly root: string; readonly blocks: readonly WordBlock[] } {
    const root = this.walker.enterRoot();
    const blocks = this.flowOf();
    this.walker.leaveRoot();
    return { root, blocks };
  }

  /** Each child of a root that holds several texts: its attribute of that name, and its blocks. @throws HostError damaged */
  eachText(attribute: string, visit: (value: string | undefined, blocks: readonly WordBlock[]) => void): void {
    this.walker.enterRoot();
    this.walker.children(() => {
      const value = this.walker.attribute(attribute);
      visit(value, this.flowOf());
    });
    this.walker.leaveRoot();
  }

  /** The blocks inside the element that the scanner stands on. */
  private flowOf(around: Omit<Place, "flow" | "line"> = {}): readonly WordBlock[] {
    const flow = new Flow();
    this.content({ ...around, flow, line: undefined });
    this.shown.endHidden();
    flow.finish();
    if (this.walker.depth === 0) this.sense.asides.keep("没有结束的域", this.fields.swallowed());
    return flow.blocks;
  }

  /** Reads what stands inside the current element, to its end. */
  private content(place: Place): void {
    this.walker.children(
      () => this.element(place),
      (text) => {
        this.sense.asides.keep(`没有认出的内容（${this.walker.fullName}）`, text);
      },
    );
  }

  private element(place: Place): void {
    const { name } = this.walker;
    switch (name) {
      case "p":
        return this.paragraph(place);
      case "pPr":
        return this.paragraphProperties(place);
      case "r":
        return this.run(place);
      case "t":
        return this.shown.put(place, withSigns(this.walker.characters(), place.signFont, this.nameSign));
      case "tab":
      case "ptab":
        return this.sign(place, "\t");
      case "cr":
        return this.sign(place, "\n");
      case "br":
        return this.sign(place, /^(?:page|column)$/.test(this.walker.attribute("type") ?? "") ? PAGE_BREAK : "\n");
      case "noBreakHyphen":
        return this.sign(place, "-");
      case "sym":
        return this.symbol(
          place,
          Number.parseInt(this.walker.attribute("char") ?? "", 16),
          this.walker.attribute("font"),
        );
      case "symEx":
        return this.sign(place, emojiOf(Number.parseInt(this.walker.attribute("char") ?? "", 16)));
      case "tbl":
        return this.table(place);
      case "tr":
        return place.rows ? this.row(place, place.rows) : this.content(place);
      case "trPr":
        return this.rowProperties(place);
      case "tc":
        return place.cells ? this.cell(place, place.cells) : this.content(place);
      case "tcPr":
        return this.cellProperties(place);
      case "del":
      case "moveFrom":
        return this.content({ ...place, muted: place.muted ?? "修订中删除的文字" });
      case "delText":
        return this.shown.put({ ...place, muted: place.muted ?? "修订中删除的文字" }, this.walker.characters());
      case "instrText":
        return this.fields.addCode(this.walker.characters());
      case "delInstrText":
        return this.walker.skip();
      case "fldChar":
        return this.fieldCharacter(place);
      case "fldSimple":
        return this.simpleField(place);
      case "sdt":
        return this.control(place);
      case "bookmarkStart":
        (place.line ?? place.flow).bookmarks.push(this.walker.attribute("name") ?? "");
        return this.walker.skip();
      case "rt":
        return this.content({ ...place, muted: place.muted ?? "注音" });
      case "oMath":
      case "oMathPara":
        return this.formula(place);
      case "AlternateContent":
        return this.alternatives(place);
      case "drawing":
      case "pict":
      case "object":
        return this.graphic(place);
      case "txbxContent":
        return this.textBox(place);
    }
    if (SILENT.has(name) || SILENT_ENDING.test(name)) return this.walker.skip();
    if (Object.hasOwn(NAMED, name)) {
      this.sense.asides.name(NAMED[name]!);
      return this.walker.skip();
    }
    this.unknown(place);
  }

  /** What is not known is gone through all the same; where it shows nothing that we know, it is named. */
  private unknown(place: Place): void {
    const { asides } = this.sense;
    const { fullName, name } = this.walker;
    const before = asides.shown;
    this.content(place);
    if (asides.shown === before && !WRAPPERS.has(name)) asides.name(`没有认出的内容（${fullName}）`);
  }

  private paragraph(place: Place): void {
    if (++this.sense.read.paragraphs > MAX_WORD_PARAGRAPHS)
      throw tooLarge(`段落超过 ${MAX_WORD_PARAGRAPHS / 10_000} 万个`);
    const line = place.flow.beginLine();
    this.content({ ...place, line, signFont: undefined });
    this.shown.endHidden();
    place.flow.endLine(line);
  }

  private paragraphProperties(place: Place): void {
    const properties = readNode(this.walker.tag);
    const { line } = place;
    if (!line) return;
    line.style = childValue(properties, "pStyle");
    const mark = childNamed(properties, "rPr");
    line.goesOn =
      childNamed(mark, "del") !== undefined ||
      childNamed(mark, "moveFrom") !== undefined ||
      (mark !== undefined && this.sense.hidden.isHidden(mark, line.style));
    if (line.goesOn || place.muted !== undefined) return;
    const number = this.sense.numbers.next(listPlaceOf(properties), line.style);
    if (number !== "") this.shown.put(place, number);
  }

  private run(place: Place): void {
    let own: Place | undefined;
    this.walker.children(() => {
      if (this.walker.name === "rPr") {
        const properties = readNode(this.walker.tag);
        own = this.inRun(place, properties);
        return;
      }
      own ??= this.inRun(place, undefined);
      this.element(own);
    });
  }

  private inRun(place: Place, properties: XmlNode | undefined): Place {
    const isHidden = this.sense.hidden.isHidden(properties, place.line?.style);
    const fonts = childNamed(properties, "rFonts");
    const font = fonts?.value("ascii") ?? fonts?.value("hAnsi");
    const isDeleted = childNamed(properties, "del") !== undefined;
    if (!isHidden && !isDeleted && !isSignFont(font)) return place;
    return {
      ...place,
      ...(isHidden ? { hidden: true } : {}),
      ...(isDeleted ? { muted: place.muted ?? "修订中删除的文字" } : {}),
      signFont: isSignFont(font) ? font : undefined,
    };
  }

  private readonly nameSign = (what: string): void => this.sense.asides.name(what);

  private sign(place: Place, text: string): void {
    this.walker.skip();
    this.shown.put(place, text);
  }

  private symbol(place: Place, code: number, font: string | undefined): void {
    this.walker.skip();
    const isSilent = place.muted !== undefined || place.hidden;
    this.shown.put(place, signOrName(code, font, isSilent ? () => undefined : this.nameSign));
  }

  private table(place: Place): void {
    const rows: RowRead[] = [];
    this.content({ ...place, line: undefined, rows, cells: undefined, row: undefined, cell: undefined });
    const lost = (text: string): void => this.sense.asides.keep("合并单元格中看不到的文字", text);
    if (rows.length > 0) place.flow.add(tableBlocks(rows, lost));
  }

  private row(place: Place, rows: RowRead[]): void {
    const row: NonNullable<Place["row"]> = { before: 0 };
    const cells: CellRead[] = [];
    this.content({ ...place, rows: undefined, cells, row });
    if (row.muted === undefined && !row.hidden && cells.length > 0) rows.push({ before: row.before, cells });
  }

  private rowProperties({ row }: Place): void {
    const properties = readNode(this.walker.tag);
    if (!row) return;
    row.before = wholeNumber(childValue(properties, "gridBefore"), MOST_COLUMNS) ?? 0;
    row.hidden = switchNamed(properties, "hidden") ?? false;
    if (childNamed(properties, "del")) row.muted = "修订中删除的表格行";
  }

  private cell(place: Place, cells: CellRead[]): void {
    if (++this.sense.read.cells > MAX_WORD_CELLS) throw tooLarge(`表格的单元格超过 ${MAX_WORD_CELLS / 10_000} 万个`);
    const cell: NonNullable<Place["cell"]> = { columnSpan: 1, goesOn: undefined };
    const { row } = place;
    const muted = place.muted ?? row?.muted;
    const blocks = this.flowOf({
      ...place,
      cells: undefined,
      row: undefined,
      cell,
      muted,
      hidden: (place.hidden ?? false) || (row?.hidden ?? false),
    });
    if (cell.muted === undefined) cells.push({ columnSpan: cell.columnSpan, goesOn: cell.goesOn, blocks });
    else if (linesOf(blocks) !== "") this.sense.asides.keep(cell.muted, linesOf(blocks));
  }

  private cellProperties({ cell }: Place): void {
    const properties = readNode(this.walker.tag);
    if (!cell) return;
    cell.columnSpan = wholeNumber(childValue(properties, "gridSpan"), MOST_COLUMNS) ?? 1;
    const [down, right] = [childNamed(properties, "vMerge"), childNamed(properties, "hMerge")];
    if (right && right.value("val") !== "restart") cell.goesOn = "right";
    else if (down && down.value("val") !== "restart") cell.goesOn = "down";
    if (childNamed(properties, "cellDel")) cell.muted = "修订中删除的单元格";
  }

  private fieldCharacter(place: Place): void {
    const kind = this.walker.attribute("fldCharType");
    const node = readNode(this.walker.tag);
    if (kind === "begin") this.fields.begin(childNamed(node, "ffData"));
    else if (kind === "separate") this.fields.separate();
    else if (kind === "end") this.endField(place, this.fields.end());
  }

  private simpleField(place: Place): void {
    this.fields.beginSimple(this.walker.attribute("instr") ?? "");
    this.content(place);
    this.endField(place, this.fields.end());
  }

  private endField(place: Place, { text, unread }: EndedField): void {
    if (text !== undefined) this.shown.put(place, text);
    if (unread !== undefined && place.muted === undefined && this.fields.shows("")) this.sense.asides.name(unread);
  }

  /** A content control: its prompt is not what somebody wrote. */
  private control(place: Place): void {
    let tag: string | undefined;
    let gapName: string | undefined;
    let prompt = place.prompt ?? false;
    const { line } = place;
    const start = line?.text.length ?? 0;
    this.walker.children(() => {
      if (this.walker.name !== "sdtPr") return this.element({ ...place, prompt });
      const properties = readNode(this.walker.tag);
      tag = childValue(properties, "tag");
      if (tag === undefined && childNamed(properties, "text"))
        gapName = [childValue(properties, "alias") ?? ""].find(isGapName);
      prompt ||= switchNamed(properties, "showingPlcHdr") ?? false;
    });
    if (line && tag !== undefined) line.controls.push({ tag, start, end: line.text.length });
    if (gapName !== undefined) line?.endGap(gapName, start);
  }

  private formula(place: Place): void {
    const { text, partly } = readFormula(this.walker.tag);
    if (partly) this.sense.asides.name("公式");
    this.shown.put(place, text);
  }

  /** The first of the alternatives that shows anything. */
  private alternatives(place: Place): void {
    const { asides } = this.sense;
    const before = asides.shown;
    this.walker.children(() => {
      if (asides.shown === before) this.content(place);
      else this.walker.skip();
    });
  }

  /** Shapes: the text in them is read, pictures and charts are named. */
  private graphic(place: Place): void {
    let shapeText = "";
    const finish = (): void => {
      if (shapeText !== "") place.line?.boxes.push({ kind: "paragraph", text: shapeText });
      shapeText = "";
    };
    const visit = (): void => {
      const { name } = this.walker;
      const what = name === "OLEObject" ? `嵌入的对象（${this.walker.attribute("ProgID") ?? ""}）` : GRAPHICS[name];
      if (what !== undefined) this.sense.asides.name(what);
      if (name === "textpath") this.sense.asides.keep("艺术字", this.walker.attribute("string") ?? "");
      if (name === "txbxContent" || name === "AlternateContent" || name === "control") return this.element(place);
      if (name === "t") {
        this.sense.asides.shown++;
        shapeText += this.walker.characters();
        return;
      }
      this.walker.children(visit);
      if (name === "p") finish();
    };
    this.walker.children(visit);
    finish();
  }

  private textBox(place: Place): void {
    const { line, flow, ...around } = place;
    const blocks = this.flowOf(around);
    if (line) for (const block of blocks) line.boxes.push(block);
    else flow.add(blocks);
  }
}
