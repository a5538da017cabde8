import type { Area } from "../../../src/core/grid/address";
import { invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { attribute, type CellFormat } from "../workbook/cell-format";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type Sheet } from "../workbook/sheet";
import { noteFormatChange, requireFormattable } from "../workbook/writing";
import { colour, number, oneOf, text, truth, wholeNumber } from "./arguments";
import { RangeBordersObject } from "./range-borders";
import { RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";

/** Excel's limits, in points. */
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 1533.75;

/** The looks of one or more areas: what several cells share, `null` where they differ. */
export class Looks {
  constructor(
    private readonly world: World,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  /** The attribute all cells share. */
  get(key: string): Json {
    const values = this.areas.flatMap((area) =>
      this.sheet.formats.distinct(area).map((format) => attribute(format, key)),
    );
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  }

  /** Changes attributes of all cells. @throws ApiError AccessDenied on a protected sheet */
  change(changes: CellFormat): void {
    requireFormattable(this.sheet);
    for (const area of this.areas) this.changeIn(area, changes);
  }

  /** As `change`, for a part of the areas. */
  changeIn(area: Area, changes: CellFormat): void {
    requireFormattable(this.sheet);
    this.sheet.formats.change(area, changes);
    noteFormatChange(this.world.book, this.sheet, area);
  }
}

/** `range.format` */
export class RangeFormatObject extends RemoteObject {
  readonly className = "RangeFormat";
  readonly #looks: Looks;

  constructor(world: World, sheet: Sheet, areas: readonly Area[]) {
    super();
    this.#looks = new Looks(world, sheet, areas);
  }

  get fill(): RangeFillObject {
    return new RangeFillObject(this.#looks);
  }

  get font(): RangeFontObject {
    return new RangeFontObject(this.#looks);
  }

  get borders(): RangeBordersObject {
    return new RangeBordersObject(this.#looks);
  }

  get protection(): FormatProtectionObject {
    return new FormatProtectionObject(this.#looks);
  }

  get horizontalAlignment(): Json {
    return this.#looks.get("horizontalAlignment");
  }

  set horizontalAlignment(value: Argument) {
    const words = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
    this.#looks.change({ horizontalAlignment: oneOf(words, value) });
  }

  get verticalAlignment(): Json {
    return this.#looks.get("verticalAlignment");
  }

  set verticalAlignment(value: Argument) {
    this.#looks.change({ verticalAlignment: oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"], value) });
  }

  get wrapText(): Json {
    return this.#looks.get("wrapText");
  }

  set wrapText(value: Argument) {
    this.#looks.change({ wrapText: truth(value) });
  }

  get indentLevel(): Json {
    return this.#looks.get("indentLevel");
  }

  set indentLevel(value: Argument) {
    const level = wholeNumber(value);
    if (level < 0 || level > 250) throw invalidArgument("An indent is 0 to 250.");
    this.#looks.change({ indentLevel: level });
  }

  get columnWidth(): Json {
    const { columnWidths } = this.#looks.sheet;
    return commonSize(this.#lines("left", "right"), columnWidths, STANDARD_WIDTH);
  }

  set columnWidth(value: Argument) {
    const width = number(value);
    if (width < 0 || width > WIDEST_COLUMN) throw invalidArgument("A column is 0 to 255 characters wide.");
    requireFormattable(this.#looks.sheet, "allowFormatColumns");
    setSizes(this.#lines("left", "right"), this.#looks.sheet.columnWidths, width, STANDARD_WIDTH);
  }

  get rowHeight(): Json {
    return commonSize(this.#lines("top", "bottom"), this.#looks.sheet.rowHeights, STANDARD_HEIGHT);
  }

  set rowHeight(value: Argument) {
    const height = number(value);
    if (height < 0 || height > HIGHEST_ROW) throw invalidArgument(`A row is 0 to ${HIGHEST_ROW} points high.`);
    requireFormattable(this.#looks.sheet, "allowFormatRows");
    setSizes(this.#lines("top", "bottom"), this.#looks.sheet.rowHeights, height, STANDARD_HEIGHT);
  }

  #lines(first: "top" | "left", last: "bottom" | "right"): { readonly first: number; readonly last: number }[] {
    return this.#looks.areas.map((area) => ({ first: area[first], last: area[last] }));
  }
}

type Lines = readonly { readonly first: number; readonly last: number }[];

function commonSize(lines: Lines, sizes: ReadonlyMap<number, number>, standard: number): number | null {
  const found = new Set<number>();
  for (const { first, last } of lines) {
    const own = [...sizes].filter(([line]) => line >= first && line <= last);
    for (const [, size] of own) found.add(size);
    if (own.length <= last - first) found.add(standard);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** The standard size is kept by keeping nothing, so that it can be given back. */
function setSizes(lines: Lines, sizes: Map<number, number>, size: number, standard: number): void {
  for (const { first, last } of lines) {
    for (let line = first; line <= last; line++) {
      if (size === standard) sizes.delete(line);
      else sizes.set(line, size);
    }
  }
}

/** `range.format.fill` */
class RangeFillObject extends RemoteObject {
  readonly className = "RangeFill";

  constructor(private readonly looks: Looks) {
    super();
  }

  /** White where there is no fill, as in Excel: the colour alone cannot tell the two. */
  get color(): Json {
    const areas = this.looks.areas.flatMap((area) => this.looks.sheet.formats.distinct(area));
    const colours = new Set(areas.map((format) => attribute(format, "fill.color")));
    return colours.size > 1 ? "" : ([...colours][0] ?? "#FFFFFF");
  }

  set color(value: Argument) {
    this.looks.change({ "fill.color": value === "" ? null : colour(value) });
  }

  clear(): void {
    this.looks.change({ "fill.color": null });
  }
}

/** `range.format.font` */
class RangeFontObject extends RemoteObject {
  readonly className = "RangeFont";

  constructor(private readonly looks: Looks) {
    super();
  }

  get name(): Json {
    return this.looks.get("font.name");
  }

  set name(value: Argument) {
    this.looks.change({ "font.name": text(value) });
  }

  get size(): Json {
    return this.looks.get("font.size");
  }

  set size(value: Argument) {
    const size = number(value);
    if (size < 1 || size > 409) throw invalidArgument("A font is 1 to 409 points high.");
    this.looks.change({ "font.size": size });
  }

  get color(): Json {
    return this.looks.get("font.color");
  }

  set color(value: Argument) {
    this.looks.change({ "font.color": colour(value) });
  }

  get bold(): Json {
    return this.looks.get("font.bold");
  }

  set bold(value: Argument) {
    this.looks.change({ "font.bold": truth(value) });
  }
}

/** `range.format.protection` */
class FormatProtectionObject extends RemoteObject {
  readonly className = "FormatProtection";

  constructor(private readonly looks: Looks) {
    super();
  }

  get locked(): Json {
    return this.looks.get("protection.locked");
  }

  set locked(value: Argument) {
    this.looks.change({ "protection.locked": truth(value) });
  }
}
