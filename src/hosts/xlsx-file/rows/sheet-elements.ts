import { areaToA1, parseA1, parseArea, toA1, type Area } from "../../../core/grid/address";
import type { Splice } from "../../opc/splice";
import { removal } from "../../opc/splice";
import { attributesOf, childrenOf, localName, textOf, type XmlAttribute, type XmlElement } from "../../opc/xml-scanner";
import { decodeXml, encodeAttribute } from "../../opc/xml-text";
import type { SheetLayout } from "../sheet-scanner";
import { cannotFollow, coveringSplices, formulaSplices, followed } from "./formula-followers";
import { areasOf, below, type Placed } from "../placed-elements";
import { areaAfter, rowAfter, type RowShift } from "./row-shift";

/** Elements that know nothing of rows, or are handled elsewhere. */
const UNTOUCHED = new Set([
  "sheetPr",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "phoneticPr",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "colBreaks",
  "customProperties",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "tableParts",
]);

/** What we cannot carry along, by the words a person knows it by. */
const REFUSED: Readonly<Record<string, string>> = {
  oleObjects: "嵌入的对象",
  controls: "控件",
  AlternateContent: "控件或嵌入的对象",
  scenarios: "方案",
  dataConsolidate: "合并计算",
  customSheetViews: "自定义视图",
  webPublishItems: "网页发布设置",
  smartTags: "智能标记",
};

/** Extensions that name no cells. */
const HARMLESS_EXTENSIONS = new Set(["slicerList", "timelineRefs", "ignoredErrors"]);

/**
 * The splices for all elements of the worksheet but its cells. Nothing that may refer to a row is passed over.
 * @throws HostError not-supported for what may refer to rows in a way not known here
 */
export function elementSplices(text: string, layout: SheetLayout, shift: RowShift): Splice[] {
  const { part } = layout;
  return layout.elements.flatMap((element) => {
    const name = localName(element.name);
    if (UNTOUCHED.has(name)) return [];
    const placed = { text, part, element };
    switch (name) {
      case "dimension":
        return areaAttributes(placed, element, ["ref"], shift);
      case "sheetViews":
        return viewSplices(placed, shift);
      case "autoFilter":
      case "sortState":
        return [element, ...below(placed)].flatMap((one) =>
          areaAttributes(placed, one, ["ref"], shift, cannotFollow("筛选")),
        );
      case "mergeCells":
        return mergeSplices(placed, shift);
      case "conditionalFormatting":
        return coveringSplices(placed, shift, "跨行引用的条件格式");
      case "dataValidations":
        return childrenOf(text, element, part).flatMap((one) =>
          coveringSplices({ ...placed, element: one }, shift, "跨行引用的数据验证"),
        );
      case "hyperlinks":
        return childrenOf(text, element, part).flatMap((one) => linkSplices(placed, one, shift));
      case "rowBreaks":
        return breakSplices(placed, shift);
      case "protectedRanges":
      case "ignoredErrors":
        return childrenOf(text, element, part).flatMap((one) => listSplices(placed, one, shift));
      case "cellWatches":
        return childrenOf(text, element, part).flatMap((one) => areaAttributes(placed, one, ["r"], shift));
      case "extLst":
        return childrenOf(text, element, part).flatMap((one) => extensionSplices({ ...placed, element: one }, shift));
      default:
        throw cannotFollow(REFUSED[name] ?? `“${name}”`);
    }
  });
}

/** The splices for elements of another sheet: formulas and links that name the changed one. */
export function otherSheetSplices(text: string, layout: SheetLayout, shift: RowShift, sheet: string): Splice[] {
  const { part } = layout;
  return layout.elements.flatMap((element) => {
    const placed = { text, part, element };
    switch (localName(element.name)) {
      case "conditionalFormatting":
      case "dataValidations":
      case "extLst":
        return formulaSplices(placed, shift, sheet);
      case "hyperlinks":
        return childrenOf(text, element, part).flatMap((one) => locationSplices(text, one, shift, sheet));
      default:
        return [];
    }
  });
}

/** Attributes that are an area. One that is gone is an error given, or takes its element along. */
function areaAttributes(
  { text }: Placed,
  element: XmlElement,
  names: readonly string[],
  shift: RowShift,
  gone?: Error,
): Splice[] {
  const splices: Splice[] = [];
  for (const attribute of attributesOf(text, element)) {
    const area = names.includes(attribute.name) ? parseArea(decodeXml(attribute.value)) : undefined;
    if (!area) continue;
    const now = areaAfter(shift, area);
    if (!now && gone) throw gone;
    if (!now) return [removal(element)];
    splices.push(...newValue(attribute, areaToA1(now)));
  }
  return splices;
}

function listSplices({ text }: Placed, element: XmlElement, shift: RowShift): Splice[] {
  const list = attributesOf(text, element).find(({ name }) => name === "sqref");
  if (!list) return [];
  const areas = areasOf(decodeXml(list.value)).flatMap((area) => areaAfter(shift, area, true) ?? []);
  return areas.length === 0 ? [removal(element)] : newValue(list, areas.map(areaToA1).join(" "));
}

/** The window: where it stands, what is chosen, and rows that are frozen. */
function viewSplices(placed: Placed, shift: RowShift): Splice[] {
  const { text } = placed;
  return below(placed).flatMap((element) => {
    const attributes = attributesOf(text, element);
    const isFrozen = /^frozen/.test(attributes.find(({ name }) => name === "state")?.value ?? "");
    return attributes.flatMap((attribute) => {
      const { name, value } = attribute;
      if (name === "topLeftCell" || name === "activeCell") {
        const place = parseA1(decodeXml(value));
        const row = place && (rowAfter(shift, place.row) ?? shift.at);
        return place && row !== undefined ? newValue(attribute, toA1({ ...place, row })) : [];
      }
      if (name === "sqref") {
        const areas = areasOf(decodeXml(value)).map(
          (area) => areaAfter(shift, area) ?? { ...area, top: shift.at, bottom: shift.at },
        );
        return newValue(attribute, areas.map(areaToA1).join(" "));
      }
      if (name !== "ySplit" || !isFrozen || shift.at >= Number(value)) return [];
      const frozen = shift.rows > 0 ? Number(value) + shift.rows : Math.max(shift.at, Number(value) + shift.rows);
      return newValue(attribute, String(Math.max(1, frozen)));
    });
  });
}

function mergeSplices({ text, part, element }: Placed, shift: RowShift): Splice[] {
  const merges = childrenOf(text, element, part);
  if (merges.length === 0) return [];
  const kept: string[] = [];
  for (const merge of merges) {
    const reference = attributesOf(text, merge).find(({ name }) => name === "ref");
    const area = reference && parseArea(reference.value);
    const now = area && areaAfter(shift, area);
    if (now && (now.top !== now.bottom || now.left !== now.right)) kept.push(areaToA1(now));
  }
  for (const area of newMerges(text, merges, shift)) kept.push(areaToA1(area));
  if (kept.length === 0) return [removal(element)];
  const tag = merges[0]?.name ?? "mergeCell";
  const count = attributesOf(text, element).find(({ name }) => name === "count");
  const inner = kept.map((area) => `<${tag} ref="${area}"/>`).join("");
  return [
    ...(count ? newValue(count, String(kept.length)) : []),
    { start: element.openEnd, end: element.closeStart, text: inner },
  ];
}

/** New rows have the merged cells of the row they are made like, as far as these lie in one row. */
function newMerges(text: string, merges: readonly XmlElement[], { at, rows, like }: RowShift): Area[] {
  if (rows < 0) return [];
  const areas = merges.flatMap((merge) => {
    const reference = attributesOf(text, merge).find(({ name }) => name === "ref");
    return (reference && parseArea(reference.value)) ?? [];
  });
  const model = areas.filter(({ top, bottom }) => top === like && bottom === like);
  return Array.from({ length: rows }, (_, index) => at + index).flatMap((row) =>
    model.map((area) => ({ ...area, top: row, bottom: row })),
  );
}

function linkSplices(placed: Placed, element: XmlElement, shift: RowShift): Splice[] {
  const moved = areaAttributes(placed, element, ["ref"], shift);
  const isGone = moved.some(({ start, end }) => start === element.start && end === element.end);
  return isGone ? moved : [...moved, ...locationSplices(placed.text, element, shift, shift.sheet)];
}

/** A link within the workbook is written as a reference. */
function locationSplices(text: string, element: XmlElement, shift: RowShift, sheet: string): Splice[] {
  const location = attributesOf(text, element).find(({ name }) => name === "location");
  if (!location) return [];
  const before = decodeXml(location.value);
  const after = followed(before, shift, sheet);
  // A link to a row that is gone leads to the row in its place.
  return after.includes("#REF!") ? [] : newValue(location, after);
}

/** `id` names the row above a break, counted from one: the zero-based row below it. */
function breakSplices({ text, part, element }: Placed, shift: RowShift): Splice[] {
  const breaks = childrenOf(text, element, part);
  const seen = new Set<number>();
  let manual = 0;
  const splices = breaks.flatMap((one) => {
    const attributes = attributesOf(text, one);
    const id = attributes.find(({ name }) => name === "id");
    const row = rowAfter(shift, Number(id?.value ?? 0)) ?? shift.at;
    if (!id || row <= 0 || seen.has(row)) return [removal(one)];
    seen.add(row);
    if (/^(1|true)$/.test(attributes.find(({ name }) => name === "man")?.value ?? "")) manual++;
    return newValue(id, String(row));
  });
  if (seen.size === 0) return [removal(element)];
  const counts = attributesOf(text, element).flatMap((attribute) => {
    if (attribute.name === "count") return newValue(attribute, String(seen.size));
    return attribute.name === "manualBreakCount" ? newValue(attribute, String(manual)) : [];
  });
  return [...counts, ...splices];
}

/** Conditional formats, validations and sparklines of later versions; anything else must be known to be harmless. */
function extensionSplices(placed: Placed, shift: RowShift): Splice[] {
  const { text, part, element } = placed;
  return childrenOf(text, element, part).flatMap((list) => {
    const items = (one: XmlElement): Placed[] =>
      childrenOf(text, one, part).map((child) => ({ text, part, element: child }));
    switch (localName(list.name)) {
      case "conditionalFormattings":
        return items(list).flatMap((one) => coveringSplices(one, shift, "跨行引用的条件格式"));
      case "dataValidations":
        return items(list).flatMap((one) => coveringSplices(one, shift, "跨行引用的数据验证"));
      case "sparklineGroups":
        if (shift.rows < 0) throw cannotFollow("迷你图");
        return [
          ...formulaSplices({ text, part, element: list }, shift, shift.sheet),
          ...below({ text, part, element: list })
            .filter(({ name }) => localName(name) === "sqref")
            .map((one) => ({
              start: one.openEnd,
              end: one.closeStart,
              text: areasOf(textOf(text, one))
                .flatMap((area) => areaAfter(shift, area) ?? [])
                .map(areaToA1)
                .join(" "),
            })),
        ];
      default:
        if (HARMLESS_EXTENSIONS.has(localName(list.name)) && !/sqref>|:f>/.test(text.slice(list.start, list.end)))
          return [];
        throw cannotFollow(`扩展内容“${localName(list.name)}”`);
    }
  });
}

function newValue(attribute: XmlAttribute, value: string): Splice[] {
  if (decodeXml(attribute.value) === value) return [];
  return [{ start: attribute.valueStart, end: attribute.end - 1, text: encodeAttribute(value) }];
}
