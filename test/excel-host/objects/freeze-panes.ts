import type { Sheet } from "../workbook/sheet";
import { wholeNumber } from "./arguments";
import { RangeObject } from "./range";
import { invalidArgument } from "../protocol/api-error";
import { RemoteObject, type Argument } from "./remote-object";

/** `worksheet.freezePanes` */
export class FreezePanesObject extends RemoteObject {
  readonly className = "WorksheetFreezePanes";

  constructor(private readonly sheet: Sheet) {
    super();
  }

  freezeRows(count: Argument): void {
    this.sheet.frozen = { rows: wholeNumber(count), columns: 0 };
  }

  freezeColumns(count: Argument): void {
    this.sheet.frozen = { rows: 0, columns: wholeNumber(count) };
  }

  freezeAt(range: Argument): void {
    if (!(range instanceof RangeObject)) throw invalidArgument("A range is needed.");
    this.sheet.frozen = { rows: range.area.bottom + 1, columns: range.area.right + 1 };
  }

  unfreeze(): void {
    this.sheet.frozen = { rows: 0, columns: 0 };
  }
}
