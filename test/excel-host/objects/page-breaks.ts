import type { Area } from "../../../src/core/grid/address";
import { ApiError, invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/json";
import { readArea } from "../workbook/areas";
import type { Sheet } from "../workbook/sheet";
import { text, wholeNumber } from "./arguments";
import { RangeObject } from "./range";
import { RemoteCollection, RemoteObject, type Argument } from "./remote-object";

/** `worksheet.horizontalPageBreaks`: those that somebody set. */
export class PageBreaksObject extends RemoteCollection {
  readonly className = "PageBreakCollection";

  constructor(
    private readonly sheet: Sheet,
    private readonly direction: "row" | "column",
  ) {
    super();
  }

  list(): readonly PageBreakObject[] {
    return this.#lines.map((line) => this.#object(line));
  }

  getItem(index: Argument): PageBreakObject {
    const line = this.#lines[wholeNumber(index)];
    if (line === undefined) throw new ApiError("ItemNotFound");
    return this.#object(line);
  }

  /** The page begins with the first cell of the range. */
  add(range: Argument): PageBreakObject {
    const { top, left } = areaOf(range);
    const line = this.direction === "row" ? top : left;
    if (line === 0) throw invalidArgument("No page can begin before the first row or column.");
    this.#set([...new Set([...this.#lines, line])].sort((a, b) => a - b));
    return this.#object(line);
  }

  get #lines(): readonly number[] {
    return this.direction === "row" ? this.sheet.rowBreaks : this.sheet.columnBreaks;
  }

  #set(lines: readonly number[]): void {
    if (this.direction === "row") this.sheet.rowBreaks = lines;
    else this.sheet.columnBreaks = lines;
  }

  #object(line: number): PageBreakObject {
    return new PageBreakObject(this.direction, line, () => {
      this.#set(this.#lines.filter((other) => other !== line));
    });
  }
}

class PageBreakObject extends RemoteObject {
  readonly className = "PageBreak";

  constructor(
    private readonly direction: "row" | "column",
    private readonly line: number,
    private readonly remove: () => void,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, Json>> {
    return { _Id: this.line };
  }

  get rowIndex(): number {
    return this.direction === "row" ? this.line : 0;
  }

  get columnIndex(): number {
    return this.direction === "column" ? this.line : 0;
  }

  delete(): void {
    this.remove();
  }
}

function areaOf(range: Argument): Area {
  if (range instanceof RangeObject) return range.area;
  const address = text(range);
  return readArea(address.slice(address.lastIndexOf("!") + 1));
}
