import { ApiError } from "../protocol/api-error";
import { isJsonObject, type Json } from "../protocol/json";
import type { Sheet } from "../workbook/sheet";
import type { Workbook } from "../workbook/workbook";
import { RemoteObject, type Argument } from "./remote-object";

/** `workbook.protection`: whether sheets can be added and taken away. */
export class WorkbookProtectionObject extends RemoteObject {
  readonly className = "WorkbookProtection";

  constructor(private readonly book: Workbook) {
    super();
  }

  get protected(): boolean {
    return this.book.structureProtected;
  }
}

/** `worksheet.protection`. Passwords are not emulated. */
export class ProtectionObject extends RemoteObject {
  readonly className = "WorksheetProtection";

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get protected(): boolean {
    return this.sheet.protection.on;
  }

  get options(): Json {
    return this.sheet.protection.options;
  }

  protect(options: Argument): void {
    if (this.sheet.protection.on) throw new ApiError("AccessDenied");
    this.sheet.protection = { on: true, options: isJsonObject(options) ? options : {} };
  }

  unprotect(): void {
    this.sheet.protection = { on: false, options: {} };
  }
}
