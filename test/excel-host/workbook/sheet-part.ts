import { parseArea } from "../../../src/core/grid/address";
import type { SheetLayout } from "../../../src/hosts/xlsx-file/sheet-scanner";
import {
  attributeOf,
  attributesOf,
  childrenOf,
  localName,
  textOf,
  type XmlElement,
} from "../../../src/hosts/opc/xml-scanner";
import type { Json } from "../protocol/json";
import type { ConditionalFormat, ConditionalFormatType } from "./conditional-format";
import type { FileStyles } from "./file-styles";
import type { Sheet } from "./sheet";

const POINTS_PER_INCH = 72;

const RULE_TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** Names of permissions in a file, which says what is forbidden, and in the API, which says what is allowed. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertRows: "allowInsertRows",
  deleteRows: "allowDeleteRows",
};

/** Width in points of a column of so many characters, in the font of most Chinese workbooks. */
function pointsOfCharacters(characters: number): number {
  return (characters * 8 + 5) * 0.75;
}

/** All that a worksheet part says beside its cells and merged areas. */
export class SheetPart {
  constructor(
    private readonly text: string,
    private readonly layout: SheetLayout,
  ) {}

  /** Puts it into a sheet. `nextId` gives ids to conditional formats. */
  readInto(sheet: Sheet, styles: FileStyles, nextId: () => string): void {
    const rules: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
    for (const element of this.layout.elements) {
      switch (localName(element.name)) {
        case "sheetPr":
          sheet.tabColor = this.#tabColor(element);
          break;
        case "sheetViews":
          sheet.showGridlines = !this.#children(element).some((view) => this.#given(view, "showGridLines") === "0");
          break;
        case "cols":
          for (const column of this.#children(element)) this.#readColumns(column, sheet, styles);
          break;
        case "sheetProtection":
          sheet.protection = { on: this.#given(element, "sheet") === "1", options: this.#permissions(element) };
          break;
        case "conditionalFormatting":
          rules.push(...this.#readRules(element, styles, nextId));
          break;
        case "pageMargins":
          sheet.page = { ...sheet.page, ...this.#margins(element) };
          break;
        case "pageSetup":
          sheet.page = { ...sheet.page, ...this.#pageSetup(element) };
          break;
        case "headerFooter":
          sheet.page = { ...sheet.page, ...this.#headersFooters(element) };
          break;
        case "rowBreaks":
          sheet.rowBreaks = this.#children(element).map((mark) => Number(this.#given(mark, "id")));
          break;
      }
    }
    sheet.conditionalFormats = rules.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  }

  #tabColor(element: XmlElement): string {
    const colour = this.#children(element).find((child) => localName(child.name) === "tabColor");
    const rgb = colour && this.#given(colour, "rgb");
    return rgb === undefined ? "" : `#${rgb.slice(-6).toUpperCase()}`;
  }

  #readColumns(element: XmlElement, sheet: Sheet, styles: FileStyles): void {
    const [first, last] = [Number(this.#given(element, "min")) - 1, Number(this.#given(element, "max")) - 1];
    const width = this.#given(element, "width");
    const style = Number(this.#given(element, "style") ?? 0);
    for (let column = first; column <= last; column++) {
      if (width !== undefined) sheet.columnWidths.set(column, pointsOfCharacters(Number(width)));
      if (this.#given(element, "hidden") === "1") sheet.hiddenColumns.add(column);
      if (style !== 0) sheet.formats.setColumn(column, styles.look(style));
    }
  }

  #permissions(element: XmlElement): Record<string, Json> {
    const allowed = Object.entries(PERMISSIONS).filter(([name]) => this.#given(element, name) === "0");
    return Object.fromEntries(allowed.map(([, option]) => [option, true]));
  }

  #readRules(
    element: XmlElement,
    styles: FileStyles,
    nextId: () => string,
  ): { readonly priority: number; readonly format: ConditionalFormat }[] {
    const areas = (this.#given(element, "sqref") ?? "").split(/\s+/).flatMap((address) => parseArea(address) ?? []);
    return this.#children(element)
      .filter((child) => localName(child.name) === "cfRule")
      .map((rule) => {
        const type = RULE_TYPES[this.#given(rule, "type") ?? ""] ?? "PresetCriteria";
        const formula = this.#children(rule).find((child) => localName(child.name) === "formula");
        const dxf = this.#given(rule, "dxfId");
        const format: ConditionalFormat = {
          id: nextId(),
          type,
          areas,
          stopIfTrue: this.#given(rule, "stopIfTrue") === "1",
          formula: type === "Custom" && formula ? `=${textOf(this.text, formula)}` : "",
          look: dxf === undefined ? {} : styles.differential(Number(dxf)),
          kept: type === "Custom" ? "" : this.text.slice(rule.start, rule.end).replace(/ priority="\d+"/, ""),
        };
        return { priority: Number(this.#given(rule, "priority") ?? 0), format };
      });
  }

  #margins(element: XmlElement): Record<string, Json> {
    const margins = attributesOf(this.text, element).map(({ name, value }) => [
      `${name}Margin`,
      Math.round(Number(value) * POINTS_PER_INCH * 100) / 100,
    ]);
    return Object.fromEntries(margins) as Record<string, Json>;
  }

  #pageSetup(element: XmlElement): Record<string, Json> {
    const orientation = this.#given(element, "orientation") === "landscape" ? "Landscape" : "Portrait";
    const width = this.#given(element, "fitToWidth");
    return { orientation, ...(width !== undefined && { zoom: { horizontalFitToPages: Number(width) } }) };
  }

  #headersFooters(element: XmlElement): Record<string, Json> {
    const footer = this.#children(element).find((child) => localName(child.name) === "oddFooter");
    const text = footer ? textOf(this.text, footer) : "";
    return text === "" ? {} : { "headersFooters.defaultForAllPages.centerFooter": text.replace(/^&C/, "") };
  }

  #children(element: XmlElement): XmlElement[] {
    return childrenOf(this.text, element, this.layout.part);
  }

  #given(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.text, element, name);
  }
}
