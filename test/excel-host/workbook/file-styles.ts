import type { StyleSheet } from "../../../src/hosts/xlsx-file/styles";
import { attributeOf, childrenOf, localName, type XmlElement } from "../../../src/hosts/opc/xml-scanner";
import type { Json } from "../protocol/json";
import { changedFormat, type CellFormat } from "./cell-format";

const LINES: Readonly<Record<string, { readonly style: string; readonly weight: string }>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
};

const HORIZONTAL = ["Left", "Center", "Right", "Justify", "Fill", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

/** The looks that a file's style sheet gives, in the words of Excel's API. Theme colours are read as black or none. */
export class FileStyles {
  readonly #looks = new Map<number, CellFormat>();

  constructor(private readonly styles: StyleSheet | undefined) {}

  /** The look of a cell style, by its index. */
  look(index: number): CellFormat {
    const known = this.#looks.get(index);
    if (known) return known;
    const look = this.#read(index);
    this.#looks.set(index, look);
    return look;
  }

  /** What a differential format changes. */
  differential(index: number): CellFormat {
    const dxf = this.styles?.items("dxfs")[index];
    if (!dxf) return {};
    const children = this.#children(dxf);
    const fill = children.find((child) => localName(child.name) === "fill");
    const font = children.find((child) => localName(child.name) === "font");
    return { ...(fill && this.#fill(fill)), ...(font && this.#font(font)) };
  }

  #read(index: number): CellFormat {
    const { styles } = this;
    const xf = styles?.items("cellXfs")[index];
    if (!styles || !xf) return {};
    const number = (name: string): number => Number(attributeOf(styles.text, xf, name) ?? 0);
    const font = styles.items("fonts")[number("fontId")];
    const fill = styles.items("fills")[number("fillId")];
    const border = styles.items("borders")[number("borderId")];
    const format = styles.formatOf(index);
    return changedFormat(
      {},
      {
        ...(font && this.#font(font)),
        // The first two fills mean none and grey dots, whatever they say.
        ...(fill && number("fillId") > 1 && this.#fill(fill)),
        ...(border && this.#border(border)),
        ...this.#alignmentAndProtection(xf),
        ...(format !== undefined && { numberFormat: format }),
      },
    );
  }

  #font(font: XmlElement): CellFormat {
    const look: Record<string, Json> = {};
    for (const child of this.#children(font)) {
      const value = this.#attribute(child, "val");
      switch (localName(child.name)) {
        case "name":
          look["font.name"] = value ?? "";
          break;
        case "sz":
          look["font.size"] = Number(value);
          break;
        case "b":
          look["font.bold"] = isOn(value);
          break;
        case "i":
          look["font.italic"] = isOn(value);
          break;
        case "strike":
          look["font.strikethrough"] = isOn(value);
          break;
        case "u":
          look["font.underline"] = value === "double" ? "Double" : "Single";
          break;
        case "color":
          look["font.color"] = this.#colour(child) ?? "#000000";
          break;
      }
    }
    return look;
  }

  #fill(fill: XmlElement): CellFormat {
    const pattern = this.#children(fill).find((child) => localName(child.name) === "patternFill");
    if (!pattern) return {};
    const colours = this.#children(pattern);
    const named = (name: string): XmlElement | undefined => colours.find((child) => localName(child.name) === name);
    // A differential format keeps its colour as the background of a solid pattern.
    const colour = named("fgColor") ?? named("bgColor");
    const rgb = colour && this.#colour(colour);
    return rgb === undefined ? {} : { "fill.color": rgb };
  }

  #border(border: XmlElement): CellFormat {
    const look: Record<string, Json> = {};
    for (const side of this.#children(border)) {
      const line = LINES[this.#attribute(side, "style") ?? ""];
      if (!line || !["left", "right", "top", "bottom"].includes(localName(side.name))) continue;
      const colour = this.#children(side).find((child) => localName(child.name) === "color");
      const key = `border.${localName(side.name)}`;
      look[`${key}.style`] = line.style;
      look[`${key}.weight`] = line.weight;
      look[`${key}.color`] = (colour && this.#colour(colour)) ?? "#000000";
    }
    return look;
  }

  #alignmentAndProtection(xf: XmlElement): CellFormat {
    const look: Record<string, Json> = {};
    for (const child of this.#children(xf)) {
      const given = (name: string): string | undefined => this.#attribute(child, name);
      if (localName(child.name) === "protection") {
        look["protection.locked"] = isOn(given("locked"));
        look["protection.formulaHidden"] = given("hidden") !== undefined && isOn(given("hidden"));
      }
      if (localName(child.name) !== "alignment") continue;
      look["horizontalAlignment"] = wordFor(HORIZONTAL, given("horizontal")) ?? "General";
      look["verticalAlignment"] = wordFor(VERTICAL, given("vertical")) ?? "Bottom";
      look["wrapText"] = given("wrapText") !== undefined && isOn(given("wrapText"));
      look["indentLevel"] = Number(given("indent") ?? 0);
      look["shrinkToFit"] = given("shrinkToFit") !== undefined && isOn(given("shrinkToFit"));
    }
    return look;
  }

  #colour(element: XmlElement): string | undefined {
    const rgb = this.#attribute(element, "rgb");
    return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
  }

  #children(element: XmlElement): XmlElement[] {
    return childrenOf(this.styles!.text, element, this.styles!.part);
  }

  #attribute(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.styles!.text, element, name);
  }
}

/** A switch of the file format: present means on. */
function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false";
}

function wordFor(words: readonly string[], value: string | undefined): string | undefined {
  return words.find((word) => word.toLowerCase() === value?.toLowerCase());
}
