import { isMarkFormula } from "../../../app/mark-formula";
import type { Comparison, FormatCondition, FormatLook, FormatView, ScalePoint } from "../../../app/workbook-view";
import { attributeOf, childrenOf, localName, textOf, type XmlElement } from "../../opc/xml-scanner";
import { areasOf, below } from "../placed-elements";
import type { SheetLayout } from "../sheet-scanner";
import { colorOf } from "./colors";
import { LookReader } from "./looks";
import type { Surroundings } from "./surroundings";

/** Kinds whose formula child says all there is to say. */
const BY_FORMULA = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
  "timePeriod",
]);

const POINT_KINDS: Readonly<Record<string, ScalePoint["kind"]>> = {
  min: "min",
  autoMin: "min",
  max: "max",
  autoMax: "max",
  num: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

const NO_LOOK: FormatLook = { font: {}, border: {} };

/** The conditional formats of a sheet by their priority, and what of them is not shown, in Chinese. */
interface ReadFormats {
  readonly formats: readonly FormatView[];
  readonly unshown: readonly string[];
}

interface Ranked {
  readonly priority: number;
  readonly format: FormatView;
}

/** Reads the conditional formats of a sheet, those of the extension list too; our marks are left out. */
export function readFormats(text: string, layout: SheetLayout, around: Surroundings): ReadFormats {
  const { part } = layout;
  const reader = new FormatReader(text, part, around);
  const ranked: Ranked[] = [];
  let icons = 0;
  for (const element of layout.elements) {
    const name = localName(element.name);
    const isExtension = name === "extLst" && text.slice(element.start, element.end).includes("conditionalFormatting");
    if (name !== "conditionalFormatting" && !isExtension) continue;
    const holders = isExtension
      ? below({ text, part, element }).filter((one) => localName(one.name) === "conditionalFormatting")
      : [element];
    for (const holder of holders) {
      for (const rule of childrenOf(text, holder, part)) {
        if (localName(rule.name) !== "cfRule") continue;
        const type = attributeOf(text, rule, "type") ?? "";
        // The bars of the extension list only say more of those that stand outside of it.
        if (isExtension && type === "dataBar") continue;
        if (type === "iconSet") icons++;
        else ranked.push(...reader.read(holder, rule, type));
      }
    }
  }
  const formats = ranked.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  return { formats, unshown: icons > 0 ? ["条件格式的图标"] : [] };
}

class FormatReader {
  readonly #looks: LookReader;

  constructor(
    readonly text: string,
    readonly part: string,
    readonly around: Surroundings,
  ) {
    this.#looks = new LookReader({ text, part, items: () => [] }, around.palette);
  }

  read(holder: XmlElement, rule: XmlElement, type: string): Ranked[] {
    const children = childrenOf(this.text, rule, this.part);
    const list = childrenOf(this.text, holder, this.part).find(({ name }) => localName(name) === "sqref");
    const areas = areasOf(list ? textOf(this.text, list) : (attributeOf(this.text, holder, "sqref") ?? ""));
    const formulas = children
      .filter(({ name }) => ["formula", "f"].includes(localName(name)))
      .map((one) => textOf(this.text, one).trim());
    const condition = this.#condition(rule, type, formulas, children);
    if (areas.length === 0 || !condition || formulas.some(isMarkFormula)) return [];
    const own = children.find(({ name }) => localName(name) === "dxf");
    const index = this.#value(rule, "dxfId");
    const look = own ? this.#looks.formatLook(own) : (this.around.formatLooks[Number(index ?? -1)] ?? NO_LOOK);
    const format = { areas, condition, look, stops: this.#isOn(rule, "stopIfTrue", false) };
    return [{ priority: Number(this.#value(rule, "priority") ?? 0), format }];
  }

  #condition(
    rule: XmlElement,
    type: string,
    formulas: readonly string[],
    children: readonly XmlElement[],
  ): FormatCondition | undefined {
    const [formula] = formulas;
    if (BY_FORMULA.has(type)) return formula === undefined ? undefined : { kind: "formula", formula };
    switch (type) {
      case "cellIs":
        return { kind: "compare", comparison: (this.#value(rule, "operator") ?? "equal") as Comparison, formulas };
      case "duplicateValues":
        return { kind: "repeated" };
      case "uniqueValues":
        return { kind: "unique" };
      case "top10":
        return {
          kind: "top",
          rank: Number(this.#value(rule, "rank") ?? 10),
          isPercent: this.#isOn(rule, "percent", false),
          isBottom: this.#isOn(rule, "bottom", false),
        };
      case "aboveAverage":
        return {
          kind: "average",
          isAbove: this.#isOn(rule, "aboveAverage", true),
          withEqual: this.#isOn(rule, "equalAverage", false),
          deviations: Number(this.#value(rule, "stdDev") ?? 0),
        };
      case "colorScale":
        return this.#scale(children.find(({ name }) => localName(name) === "colorScale"));
      case "dataBar":
        return this.#bar(children.find(({ name }) => localName(name) === "dataBar"));
      default:
        return undefined;
    }
  }

  #scale(element: XmlElement | undefined): FormatCondition | undefined {
    const { points, colors } = this.#points(element);
    if (points.length < 2 || points.length !== colors.length) return undefined;
    return { kind: "scale", points: points.map((point, index) => ({ ...point, color: colors[index]! })) };
  }

  #bar(element: XmlElement | undefined): FormatCondition | undefined {
    const { points, colors } = this.#points(element);
    const [low, high] = points;
    return low && high ? { kind: "bar", low, high, color: colors[0] ?? "638EC6" } : undefined;
  }

  #points(element: XmlElement | undefined): { points: ScalePoint[]; colors: string[] } {
    const children = element ? childrenOf(this.text, element, this.part) : [];
    return {
      points: children
        .filter(({ name }) => localName(name) === "cfvo")
        .map((one) => ({
          kind: POINT_KINDS[this.#value(one, "type") ?? ""] ?? "num",
          value: this.#value(one, "val") ?? "",
        })),
      colors: children
        .filter(({ name }) => localName(name) === "color")
        .map((one) => colorOf(this.text, one, this.around.palette) ?? "FFFFFF"),
    };
  }

  #value(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.text, element, name);
  }

  #isOn(element: XmlElement, name: string, otherwise: boolean): boolean {
    const value = this.#value(element, name);
    return value === undefined ? otherwise : value === "1" || value === "true";
  }
}
