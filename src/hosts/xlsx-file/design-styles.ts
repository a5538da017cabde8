import type { CellStyle } from "../../core/grid/sheet-design";
import type { StyleSheet } from "./styles";
import { encodeAttribute } from "../opc/xml-text";

/** Turns designed looks into styles of a workbook; what looks the same shares everything it can. */
export class DesignStyles {
  readonly #known = new Map<string, number>();

  /** `open` is called when the first look is asked for: a plain design must not make a style sheet. */
  constructor(private readonly open: () => StyleSheet) {}

  /** The index in cellXfs of a look; 0 for none. */
  indexOf(style: CellStyle | undefined): number {
    const key = JSON.stringify(style ?? {});
    if (key === "{}") return 0;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#add(style ?? {});
    this.#known.set(key, index);
    return index;
  }

  #add(style: CellStyle): number {
    const styles = this.open();
    styles.ensureDefaults();
    return styles.add("cellXfs", this.#format(style, styles));
  }

  #format(style: CellStyle, styles: StyleSheet): string {
    const p = styles.prefix;
    const fontId = style.font ? styles.add("fonts", fontXml(style.font, p)) : 0;
    const fillId = style.fill === undefined ? 0 : styles.add("fills", fillXml(style.fill, p));
    const borderId = style.border ? styles.add("borders", borderXml(p)) : 0;
    const numFmtId = style.format === undefined ? 0 : styles.numberFormat(style.format);
    const alignment = alignmentXml(style, p);
    const attributes = [
      `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"`,
      styles.list("cellStyleXfs") ? 'xfId="0"' : "",
      numFmtId === 0 ? "" : 'applyNumberFormat="1"',
      fontId === 0 ? "" : 'applyFont="1"',
      fillId === 0 ? "" : 'applyFill="1"',
      borderId === 0 ? "" : 'applyBorder="1"',
      alignment === "" ? "" : 'applyAlignment="1"',
    ].filter((attribute) => attribute !== "");
    const open = `<${p}xf ${attributes.join(" ")}`;
    return alignment === "" ? `${open}/>` : `${open}>${alignment}</${p}xf>`;
  }
}

function fontXml(font: NonNullable<CellStyle["font"]>, p: string): string {
  const bold = font.bold ? `<${p}b/>` : "";
  const color = font.color === undefined ? "" : `<${p}color rgb="FF${font.color}"/>`;
  const name = encodeAttribute(font.name ?? "宋体");
  // Family 3 and charset 134 say that the font is a Chinese one, so that a substitute has Chinese characters too.
  return `<${p}font>${bold}<${p}sz val="${font.size ?? 11}"/>${color}<${p}name val="${name}"/><${p}family val="3"/><${p}charset val="134"/></${p}font>`;
}

function fillXml(color: string, p: string): string {
  const colors = `<${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
}

function borderXml(p: string): string {
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FF000000"/></${p}${name}>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

function alignmentXml(style: CellStyle, p: string): string {
  const attributes = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
    style.indent === undefined ? "" : ` indent="${style.indent}"`,
  ].join("");
  return attributes === "" ? "" : `<${p}alignment${attributes}/>`;
}
