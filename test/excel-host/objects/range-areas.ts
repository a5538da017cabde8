import type { Area } from "../../../src/core/grid/address";
import { ApiError } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { sheetPrefix, sizeOf, writeArea } from "../workbook/areas";
import type { Sheet } from "../workbook/sheet";
import { wholeNumber } from "./arguments";
import { ConditionalFormatsObject } from "./conditional-formats";
import { RangeObject } from "./range";
import { RangeFormatObject } from "./range-format";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";
import type { World } from "./world";
import { WorksheetObject } from "./worksheet";

/** Excel cuts address texts here, without a word. */
const LONGEST_ADDRESS = 8_192;

/** Several rectangles of one sheet. */
export class RangeAreasObject extends RemoteObject {
  readonly className = "RangeAreas";
  #referenceId: string | undefined;

  constructor(
    private readonly world: World,
    private readonly ownSheet: Sheet,
    private readonly given: readonly Area[],
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return this.#referenceId === undefined ? {} : { _ReferenceId: this.#referenceId };
  }

  get areas(): RangesObject {
    return new RangesObject(this.given.map((area) => new RangeObject(this.world, this.#sheet, area)));
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.world, this.#sheet);
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.world, this.#sheet, this.given);
  }

  get conditionalFormats(): ConditionalFormatsObject {
    return new ConditionalFormatsObject(this.world, this.#sheet, this.given);
  }

  get address(): string {
    const prefix = sheetPrefix(this.#sheet.name);
    return this.given
      .map((area) => prefix + writeArea(area))
      .join(",")
      .slice(0, LONGEST_ADDRESS);
  }

  get cellCount(): number {
    return this.given.reduce((count, area) => count + sizeOf(area).rows * sizeOf(area).columns, 0);
  }

  clear(applyTo: Argument): void {
    for (const range of this.areas.list()) range.clear(applyTo);
  }

  _KeepReference(): void {
    this.#referenceId ??= this.world.keep(this);
  }

  get #sheet(): Sheet {
    if (this.ownSheet.deleted) throw new ApiError("ItemNotFound", `The worksheet “${this.ownSheet.name}” is gone.`);
    return this.ownSheet;
  }
}

/** The ranges of a `RangeAreas`. */
class RangesObject extends RemoteCollection {
  readonly className = "RangeCollection";

  constructor(private readonly ranges: readonly RangeObject[]) {
    super();
  }

  list(): readonly RangeObject[] {
    return this.ranges;
  }

  getItem(key: Argument): RangeObject {
    return this.getItemAt(key);
  }

  getItemAt(index: Argument): RangeObject {
    const range = this.ranges[wholeNumber(index)];
    if (!range) throw new ApiError("ItemNotFound");
    return range;
  }
}
