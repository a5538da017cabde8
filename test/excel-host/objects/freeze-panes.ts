import type { Sheet } from "../workbook/sheet";
import { wholeNumber } from "./arguments";
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
}
