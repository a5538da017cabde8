import type { Comparison, ValidationView } from "../../../app/workbook-view";
import { attributeOf, childrenOf, localName, textOf, type XmlElement } from "../../opc/xml-scanner";
import { decodeEscapes } from "../../opc/xml-text";
import { areasOf, below } from "../placed-elements";
import type { SheetLayout } from "../sheet-scanner";

const KINDS: ReadonlySet<string> = new Set<ValidationView["kind"]>([
  "none",
  "list",
  "whole",
  "decimal",
  "date",
  "time",
  "textLength",
  "custom",
]);
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>([
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "lessThan",
  "lessThanOrEqual",
  "greaterThan",
  "greaterThanOrEqual",
]);

/** The validations of a sheet, those of its extension list behind the others. One of an unknown kind is left out. */
export function readValidations(text: string, layout: SheetLayout): readonly ValidationView[] {
  const { part } = layout;
  const lists = layout.elements.flatMap((element) => {
    const name = localName(element.name);
    if (name === "dataValidations") return [element];
    if (name !== "extLst" || !text.slice(element.start, element.end).includes("dataValidations")) return [];
    return below({ text, part, element }).filter((one) => localName(one.name) === "dataValidations");
  });
  return lists
    .flatMap((list) => childrenOf(text, list, part))
    .flatMap((element) => validationOf(text, element, part) ?? []);
}

function validationOf(text: string, element: XmlElement, part: string): ValidationView | undefined {
  const value = (name: string): string => attributeOf(text, element, name) ?? "";
  const isOn = (name: string): boolean => ["1", "true"].includes(value(name));
  const children = new Map(childrenOf(text, element, part).map((child) => [localName(child.name), child]));
  // In the extension list formulas and areas are elements of their own.
  const list = children.get("sqref");
  const areas = areasOf(list ? textOf(text, list) : value("sqref"));
  const kind = value("type") || "none";
  if (areas.length === 0 || !KINDS.has(kind)) return undefined;
  const comparison = value("operator") || "between";
  return {
    areas,
    kind: kind as ValidationView["kind"],
    comparison: COMPARISONS.has(comparison) ? (comparison as Comparison) : "between",
    formulas: ["formula1", "formula2"].flatMap((name) => {
      const formula = children.get(name);
      return formula ? [formulaText(text, formula, part)] : [];
    }),
    // The file says when to hide it.
    offersList: kind === "list" && !isOn("showDropDown"),
    strictness: !isOn("showErrorMessage")
      ? "silent"
      : /^(warning|information)$/.test(value("errorStyle"))
        ? "remark"
        : "stop",
    message: said(value("errorTitle"), value("error")),
    prompt: isOn("showInputMessage") ? said(value("promptTitle"), value("prompt")) : "",
  };
}

function formulaText(text: string, element: XmlElement, part: string): string {
  const [inner] = childrenOf(text, element, part);
  return textOf(text, inner ?? element).trim();
}

function said(title: string, words: string): string {
  return [title, words]
    .map((one) => decodeEscapes(one).trim())
    .filter(Boolean)
    .join("：");
}
