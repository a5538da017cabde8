import { invalidArgument } from "../protocol/api-error";
import { isJsonObject, type Json } from "../protocol/json";
import type { Sheet } from "../workbook/sheet";
import { number, oneOf, text } from "./arguments";
import { RemoteObject, type Argument } from "./remote-object";

const ORIENTATIONS = ["Portrait", "Landscape"];
const PAPER_SIZES = ["A4", "A3", "A5", "B4", "B5", "Letter", "Legal"];
const PAGE_PARTS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

/** Excel takes no longer header or footer. */
const LONGEST_FOOTER = 255;

function read(sheet: Sheet, key: string): Json {
  return sheet.page[key] ?? null;
}

function write(sheet: Sheet, key: string, value: Json): void {
  sheet.page = { ...sheet.page, [key]: value };
}

/** `worksheet.pageLayout`; lengths in points. */
export class PageLayoutObject extends RemoteObject {
  readonly className = "PageLayout";

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get headersFooters(): HeadersFootersObject {
    return new HeadersFootersObject(this.sheet);
  }

  get firstPageNumber(): Json {
    return read(this.sheet, "firstPageNumber");
  }

  /** A whole number, or nothing for Excel's own counting. */
  set firstPageNumber(value: Argument) {
    if (value !== "" && !Number.isInteger(value)) throw invalidArgument("A page number is whole.");
    write(this.sheet, "firstPageNumber", value === "" ? "" : number(value));
  }

  get orientation(): Json {
    return read(this.sheet, "orientation");
  }

  set orientation(value: Argument) {
    write(this.sheet, "orientation", oneOf(ORIENTATIONS, value));
  }

  get paperSize(): Json {
    return read(this.sheet, "paperSize");
  }

  set paperSize(value: Argument) {
    write(this.sheet, "paperSize", oneOf(PAPER_SIZES, value));
  }

  get zoom(): Json {
    return read(this.sheet, "zoom");
  }

  /** Either a scale, or the number of pages to fit on. */
  set zoom(value: Argument) {
    const keys = ["scale", "horizontalFitToPages", "verticalFitToPages"];
    if (!isJsonObject(value) || Object.keys(value).some((key) => !keys.includes(key))) {
      throw invalidArgument("A zoom has scale, horizontalFitToPages or verticalFitToPages.");
    }
    write(this.sheet, "zoom", value);
  }

  get leftMargin(): Json {
    return read(this.sheet, "leftMargin");
  }

  set leftMargin(value: Argument) {
    write(this.sheet, "leftMargin", length(value));
  }

  get rightMargin(): Json {
    return read(this.sheet, "rightMargin");
  }

  set rightMargin(value: Argument) {
    write(this.sheet, "rightMargin", length(value));
  }

  get topMargin(): Json {
    return read(this.sheet, "topMargin");
  }

  set topMargin(value: Argument) {
    write(this.sheet, "topMargin", length(value));
  }

  get bottomMargin(): Json {
    return read(this.sheet, "bottomMargin");
  }

  set bottomMargin(value: Argument) {
    write(this.sheet, "bottomMargin", length(value));
  }

  get headerMargin(): Json {
    return read(this.sheet, "headerMargin");
  }

  set headerMargin(value: Argument) {
    write(this.sheet, "headerMargin", length(value));
  }

  get footerMargin(): Json {
    return read(this.sheet, "footerMargin");
  }

  set footerMargin(value: Argument) {
    write(this.sheet, "footerMargin", length(value));
  }
}

function length(value: Argument): number {
  const points = number(value);
  if (points < 0) throw invalidArgument("A margin is not negative.");
  return points;
}

/** `pageLayout.headersFooters` */
class HeadersFootersObject extends RemoteObject {
  readonly className = "HeaderFooterGroup";

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get defaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.sheet, "defaultForAllPages");
  }

  get firstPage(): HeaderFooterObject {
    return new HeaderFooterObject(this.sheet, "firstPage");
  }

  get state(): Json {
    return read(this.sheet, "headersFooters.state");
  }

  set state(value: Argument) {
    const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"];
    write(this.sheet, "headersFooters.state", oneOf(states, value));
  }
}

/** The six texts of a kind of page. */
class HeaderFooterObject extends RemoteObject {
  readonly className = "HeaderFooter";

  constructor(
    readonly sheet: Sheet,
    readonly pages: string,
  ) {
    super();
  }
}

for (const part of PAGE_PARTS) {
  Object.defineProperty(HeaderFooterObject.prototype, part, {
    get(this: HeaderFooterObject): Json {
      return this.sheet.page[`headersFooters.${this.pages}.${part}`] ?? "";
    },
    set(this: HeaderFooterObject, value: Argument) {
      const given = text(value);
      if (given.length > LONGEST_FOOTER)
        throw invalidArgument(`A header or footer takes ${LONGEST_FOOTER} characters.`);
      write(this.sheet, `headersFooters.${this.pages}.${part}`, given);
    },
  });
}
