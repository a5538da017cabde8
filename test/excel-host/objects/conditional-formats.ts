import type { Area } from "../../../src/core/grid/address";
import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { intersection } from "../workbook/areas";
import { attribute, type CellFormat } from "../workbook/cell-format";
import type { ConditionalFormat } from "../workbook/conditional-format";
import { isFormula } from "../workbook/formula-reader";
import type { Sheet } from "../workbook/sheet";
import { requireFormattable } from "../workbook/writing";
import { colour, oneOf, text, truth, wholeNumber } from "./arguments";
import { RangeObject } from "./range";
import { RangeAreasObject } from "./range-areas";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** The conditional formats of one or more areas: all that touch them. */
export class ConditionalFormatsObject extends RemoteCollection {
  readonly className = "ConditionalFormatCollection";

  constructor(
    private readonly world: World,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  list(): readonly ConditionalFormatObject[] {
    return this.#formats().map((format) => this.#object(format));
  }

  getItem(key: Argument): ConditionalFormatObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new ApiError("ItemNotFound");
    return found;
  }

  getItemOrNullObject(key: Argument): ConditionalFormatObject | null {
    const found = this.#formats().find((format) => format.id === key);
    return found ? this.#object(found) : null;
  }

  getItemAt(index: Argument): ConditionalFormatObject {
    const found = this.#formats()[wholeNumber(index)];
    if (!found) throw new ApiError("ItemNotFound");
    return this.#object(found);
  }

  /** A new one has the highest priority: it comes before all others of the sheet. */
  add(type: Argument): ConditionalFormatObject {
    requireFormattable(this.sheet);
    const format: ConditionalFormat = {
      id: this.world.book.nextFormatId(),
      type: oneOf(TYPES, type),
      areas: this.areas,
      stopIfTrue: false,
      formula: "",
      look: {},
      kept: "",
    };
    this.sheet.conditionalFormats = [format, ...this.sheet.conditionalFormats];
    return this.#object(format);
  }

  /** Takes the formats off these areas; one that reaches beyond them goes as a whole, for the emulator splits none. */
  clearAll(): void {
    if (this.#formats().length === 0) return;
    requireFormattable(this.sheet);
    const gone = new Set(this.#formats());
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !gone.has(format));
  }

  #formats(): ConditionalFormat[] {
    return this.sheet.conditionalFormats.filter(({ areas }) =>
      areas.some((own) => this.areas.some((area) => intersection(own, area) !== undefined)),
    );
  }

  #object(format: ConditionalFormat): ConditionalFormatObject {
    return new ConditionalFormatObject(this.world, this.sheet, format);
  }
}

class ConditionalFormatObject extends RemoteObject {
  readonly className = "ConditionalFormat";

  constructor(
    private readonly world: World,
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { Id: this.data.id };
  }

  get id(): string {
    return this.data.id;
  }

  get type(): string {
    return this.data.type;
  }

  get stopIfTrue(): boolean {
    return this.data.stopIfTrue;
  }

  set stopIfTrue(value: Argument) {
    requireFormattable(this.sheet);
    this.data.stopIfTrue = truth(value);
  }

  get priority(): number {
    return this.sheet.conditionalFormats.indexOf(this.data);
  }

  /** The others keep their order; a negative number counts from the end. */
  set priority(value: Argument) {
    requireFormattable(this.sheet);
    const others = this.sheet.conditionalFormats.filter((format) => format !== this.data);
    const wanted = wholeNumber(value);
    const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
    this.sheet.conditionalFormats = [...others.slice(0, place), this.data, ...others.slice(place)];
  }

  get custom(): CustomObject {
    const found = this.customOrNullObject;
    if (!found) throw new ApiError("InvalidOperation", "The conditional format is of another type.");
    return found;
  }

  get customOrNullObject(): CustomObject | null {
    if (this.data.isBroken) throw new ApiError("GeneralException");
    return this.data.type === "Custom" ? new CustomObject(this.sheet, this.data) : null;
  }

  delete(): void {
    requireFormattable(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => format !== this.data);
  }

  getRange(): RangeObject {
    const found = this.getRangeOrNullObject();
    if (!found) throw new ApiError("InvalidOperation", "The conditional format has several ranges.");
    return found;
  }

  getRangeOrNullObject(): RangeObject | null {
    const [area, ...more] = this.data.areas;
    return area && more.length === 0 ? new RangeObject(this.world, this.sheet, area) : null;
  }

  getRanges(): RangeAreasObject {
    return new RangeAreasObject(this.world, this.sheet, this.data.areas);
  }
}

class CustomObject extends RemoteObject {
  readonly className = "CustomConditionalFormat";

  constructor(
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  get rule(): RuleObject {
    return new RuleObject(this.sheet, this.data);
  }

  get format(): ConditionalLookObject {
    return new ConditionalLookObject(this.sheet, this.data);
  }
}

class RuleObject extends RemoteObject {
  readonly className = "ConditionalFormatRule";

  constructor(
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  get formula(): string {
    return this.data.formula;
  }

  set formula(value: Argument) {
    requireFormattable(this.sheet);
    const given = text(value);
    const bare = given.startsWith("=") ? given.slice(1) : given;
    if (!isFormula(bare)) throw invalidArgument(`Excel cannot read the formula “=${bare}”.`);
    this.data.formula = `=${bare}`;
  }
}

class ConditionalLookObject extends RemoteObject {
  readonly className = "ConditionalRangeFormat";

  constructor(
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  get fill(): ConditionalFillObject {
    return new ConditionalFillObject(this.sheet, this.data);
  }

  get font(): ConditionalFontObject {
    return new ConditionalFontObject(this.sheet, this.data);
  }
}

function changeLook(sheet: Sheet, data: ConditionalFormat, changes: CellFormat): void {
  requireFormattable(sheet);
  data.look = { ...data.look, ...changes };
}

class ConditionalFillObject extends RemoteObject {
  readonly className = "ConditionalRangeFill";

  constructor(
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  get color(): Json {
    return attribute(this.data.look, "fill.color") ?? "";
  }

  set color(value: Argument) {
    changeLook(this.sheet, this.data, { "fill.color": colour(value) });
  }

  clear(): void {
    changeLook(this.sheet, this.data, { "fill.color": null });
  }
}

class ConditionalFontObject extends RemoteObject {
  readonly className = "ConditionalRangeFont";

  constructor(
    private readonly sheet: Sheet,
    private readonly data: ConditionalFormat,
  ) {
    super();
  }

  get color(): Json {
    return this.data.look["font.color"] ?? "";
  }

  set color(value: Argument) {
    changeLook(this.sheet, this.data, { "font.color": colour(value) });
  }

  get bold(): Json {
    return this.data.look["font.bold"] ?? false;
  }

  set bold(value: Argument) {
    changeLook(this.sheet, this.data, { "font.bold": truth(value) });
  }
}
