import type { Mark } from "../../app/ports";
import { areaToA1 } from "../../core/grid/address";
import { isMarkFormula, markFormula } from "../../app/mark-formula";
import type { SheetLayout } from "./sheet-scanner";
import { insertion, removal, type Splice } from "../opc/splice";
import type { XmlAttribute, XmlElement } from "../opc/xml-scanner";
import { attributeOf, attributesOf, childrenOf, localName, textOf } from "../opc/xml-scanner";
import { encodeXml } from "../opc/xml-text";

/** A rule of a conditional format, plain or of the extension list. */
interface FormatRule {
  readonly element: XmlElement;
  readonly ours: boolean;
  readonly priority: XmlAttribute | undefined;
}

/** An element that goes when all its rules go. */
interface RuleHolder {
  readonly element: XmlElement;
  readonly rules: readonly FormatRule[];
}

/** The conditional formats of a sheet. */
interface ConditionalFormats {
  readonly holders: readonly RuleHolder[];
  readonly rules: readonly FormatRule[];
  /** The extensions that hold nothing but the named holders. */
  readonly extensions: readonly { readonly element: XmlElement; readonly holders: readonly RuleHolder[] }[];
  /** A pivot table names some rules by their priority, which must stay then. */
  readonly pivot: boolean;
}

/** A mark with the index of its differential format. */
interface LookedMark extends Mark {
  readonly look: number;
}

/** The elements that the schema of a worksheet wants before its conditional formats. */
const BEFORE_FORMATS = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

/** Finds all rules of a sheet. */
export function conditionalFormats(text: string, layout: SheetLayout): ConditionalFormats {
  const { part } = layout;
  const named = (elements: readonly XmlElement[], name: string): XmlElement[] =>
    elements.filter((element) => localName(element.name) === name);
  const holderOf = (element: XmlElement): RuleHolder => ({
    element,
    rules: named(childrenOf(text, element, part), "cfRule").map((rule) => readRule(text, rule, part)),
  });
  const plain = named(layout.elements, "conditionalFormatting");
  const extensions = named(layout.elements, "extLst")
    .flatMap((list) => childrenOf(text, list, part))
    .flatMap((element) => {
      const lists = named(childrenOf(text, element, part), "conditionalFormattings");
      const holders = lists
        .flatMap((list) => named(childrenOf(text, list, part), "conditionalFormatting"))
        .map(holderOf);
      return holders.length > 0 ? [{ element, holders }] : [];
    });
  const holders = [...plain.map(holderOf), ...extensions.flatMap((extension) => extension.holders)];
  const pivot = plain.some((element) => ["1", "true"].includes(attributeOf(text, element, "pivot") ?? ""));
  return { holders, rules: holders.flatMap((holder) => holder.rules), extensions, pivot };
}

function readRule(text: string, element: XmlElement, part: string): FormatRule {
  const formulas = childrenOf(text, element, part).filter(({ name }) => ["formula", "f"].includes(localName(name)));
  return {
    element,
    ours: formulas.some((formula) => isMarkFormula(textOf(text, formula))),
    priority: attributesOf(text, element).find(({ name }) => name === "priority"),
  };
}

/** Puts marks, worst first, before all other rules of a sheet, whose priorities move up by their number. */
export function markSplices(text: string, layout: SheetLayout, marks: readonly LookedMark[]): Splice[] {
  const formats = conditionalFormats(text, layout);
  const others = formats.rules.flatMap((rule) => plainPriority(rule));
  const first = formats.pivot ? 1 + Math.max(0, ...others.map(({ priority }) => priority)) : 1;
  const moved = formats.pivot ? [] : others.map((other) => withPriority(other, other.priority + marks.length));
  const before = layout.elements.filter(({ name }) => BEFORE_FORMATS.has(localName(name))).pop();
  const xml = marks.map((mark, index) => markXml(mark, first + index, layout.prefix)).join("");
  return [...moved, insertion((before ?? layout.sheetData).end, xml)];
}

/** Takes our rules out, and moves the priorities of the others back where ours stood before them. */
export function removalSplices(formats: ConditionalFormats): Splice[] {
  const gone = goneElements(formats);
  const ours = formats.rules.filter((rule) => rule.ours).flatMap(plainPriority);
  const others = formats.rules.filter((rule) => !rule.ours).flatMap(plainPriority);
  const areFirst =
    !formats.pivot &&
    new Set(ours.map(({ priority }) => priority)).size === ours.length &&
    ours.every(({ priority }) => priority <= ours.length) &&
    others.every(({ priority }) => priority > ours.length);
  const moved = areFirst ? others.map((other) => withPriority(other, other.priority - ours.length)) : [];
  return [...gone.map(removal), ...moved];
}

function goneElements({ holders, extensions }: ConditionalFormats): XmlElement[] {
  const isOurs = (holder: RuleHolder): boolean => holder.rules.length > 0 && holder.rules.every((rule) => rule.ours);
  const emptied = extensions.filter((extension) => extension.holders.every(isOurs));
  const inEmptied = new Set(emptied.flatMap((extension) => extension.holders));
  const single = holders
    .filter((holder) => !inEmptied.has(holder))
    .flatMap((holder) => {
      if (isOurs(holder)) return [holder.element];
      return holder.rules.filter((rule) => rule.ours).map((rule) => rule.element);
    });
  return [...emptied.map(({ element }) => element), ...single];
}

/** Only priorities written plainly are moved, so that moving them back gives the same text. */
function plainPriority({ priority }: FormatRule): { priority: number; attribute: XmlAttribute }[] {
  return priority && /^[1-9]\d{0,8}$/.test(priority.value)
    ? [{ priority: Number(priority.value), attribute: priority }]
    : [];
}

function withPriority({ attribute }: { readonly attribute: XmlAttribute }, priority: number): Splice {
  return { start: attribute.valueStart, end: attribute.end - 1, text: String(priority) };
}

function markXml(mark: LookedMark, priority: number, p: string): string {
  const formula = `<${p}formula>${encodeXml(markFormula(mark.rules))}</${p}formula>`;
  const rule = `<${p}cfRule type="expression" dxfId="${mark.look}" priority="${priority}">${formula}</${p}cfRule>`;
  return `<${p}conditionalFormatting sqref="${areaToA1(mark.area)}">${rule}</${p}conditionalFormatting>`;
}
