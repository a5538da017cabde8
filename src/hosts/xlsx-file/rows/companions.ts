import { areaToA1, parseA1, parseArea, toA1 } from "../../../core/grid/address";
import type { Package } from "../../opc/package";
import { relationshipsOf } from "../../opc/relationships";
import type { Splice } from "../../opc/splice";
import { removal, spliceText } from "../../opc/splice";
import { attributesOf, localName, readRoot, textOf, type XmlElement } from "../../opc/xml-scanner";
import { decodeXml, encodeAttribute } from "../../opc/xml-text";
import { cannotFollow, followed, formulaSplices } from "./formula-followers";
import { below, type Placed } from "../placed-elements";
import { areaAfter, rowAfter, type RowShift } from "./row-shift";

/** Parts that belong to a sheet and name none of its cells. */
const HARMLESS = new Set(["hyperlink", "printerSettings", "image", "customProperty", "slicer", "timeline"]);

const NAMES: Readonly<Record<string, string>> = {
  pivotTable: "数据透视表",
  queryTable: "外部数据查询",
  control: "控件",
  ctrlProp: "控件",
  oleObject: "嵌入的对象",
  package: "嵌入的对象",
};

/**
 * Moves what stands in parts of their own: comments, drawings and tables of the sheet, and the charts of the workbook.
 * @throws HostError not-supported for a part that may name rows in a way not known here
 */
export function moveCompanions(pack: Package, sheetPart: string, shift: RowShift): void {
  for (const { kind, target, external } of relationshipsOf(pack, sheetPart)) {
    if (external || HARMLESS.has(kind) || !pack.has(target)) continue;
    switch (kind) {
      case "comments":
      case "threadedComment":
        change(pack, target, (placed) => commentSplices(placed, shift));
        break;
      case "vmlDrawing":
        pack.setText(target, movedNotes(pack.text(target), shift));
        break;
      case "drawing":
        change(pack, target, (placed) => drawingSplices(placed, shift));
        break;
      case "table":
        change(pack, target, (placed) => tableSplices(placed, shift));
        break;
      default:
        throw cannotFollow(NAMES[kind] ?? `“${kind}”`);
    }
  }
  for (const name of pack.names) {
    if (/\/charts\/chart[^/]*\.xml$/i.test(name)) change(pack, name, (placed) => formulaSplices(placed, shift, ""));
    if (/\/pivotCacheDefinition[^/]*\.xml$/i.test(name)) refusePivotOf(pack, name, shift);
  }
  if (pack.hasBelow("xl/revisions/")) throw cannotFollow("共享工作簿的修订记录");
  if (pack.has("xl/volatileDependencies.xml")) throw cannotFollow("实时数据函数");
}

/** The tables of another sheet may have formulas that name the changed one. */
export function moveTableFormulas(pack: Package, sheetPart: string, shift: RowShift, sheet: string): void {
  for (const { kind, target } of relationshipsOf(pack, sheetPart)) {
    if (kind === "table" && pack.has(target)) change(pack, target, (placed) => formulaSplices(placed, shift, sheet));
  }
}

function change(pack: Package, part: string, splices: (placed: Placed) => readonly Splice[]): void {
  const text = pack.text(part);
  const { root } = readRoot(text, part);
  pack.setText(part, spliceText(text, splices({ text, part, element: root })));
}

function commentSplices(placed: Placed, shift: RowShift): Splice[] {
  return below(placed).flatMap((element) => {
    if (!/^(comment|threadedComment)$/.test(localName(element.name))) return [];
    const reference = attributesOf(placed.text, element).find(({ name }) => name === "ref");
    const place = reference && parseA1(decodeXml(reference.value));
    if (!reference || !place) throw cannotFollow("批注");
    const row = rowAfter(shift, place.row);
    if (row === undefined) return [removal(element)];
    return [{ start: reference.valueStart, end: reference.end - 1, text: toA1({ ...place, row }) }];
  });
}

/** The boxes of comments. They are drawn in a language older than XML, so that they are read as text. */
function movedNotes(text: string, shift: RowShift): string {
  return text.replaceAll(/<v:shape\b[^>]*>[\s\S]*?<\/v:shape>/gi, (shape) => {
    const found = /<x:Row>\s*(\d+)\s*<\/x:Row>/i.exec(shape);
    if (!found || !/ObjectType=["']Note["']/i.test(shape)) throw cannotFollow("控件");
    const row = Number(found[1]);
    const now = rowAfter(shift, row);
    if (now === undefined) return "";
    return shape
      .replace(found[0], `<x:Row>${now}</x:Row>`)
      .replace(/<x:Anchor>([\s\S]*?)<\/x:Anchor>/i, (anchor: string, list: string) => {
        const numbers = list.split(",").map(Number);
        if (numbers.length !== 8 || numbers.some((one) => !Number.isFinite(one))) return anchor;
        for (const index of [2, 6]) numbers[index] = numbers[index]! + now - row;
        return `<x:Anchor>${numbers.join(", ")}</x:Anchor>`;
      });
  });
}

/** Pictures, shapes and charts move with their cells, and grow with them where they are drawn so. */
function drawingSplices(placed: Placed, shift: RowShift): Splice[] {
  const { text, part } = placed;
  return below(placed).flatMap((element) => {
    const link = attributesOf(text, element).find(({ name }) => name === "textlink");
    if (link && link.value !== "") {
      const now = followed(decodeXml(link.value), shift, shift.sheet);
      return [{ start: link.valueStart, end: link.end - 1, text: encodeAttribute(now) }];
    }
    if (!/^(twoCellAnchor|oneCellAnchor)$/.test(localName(element.name))) return [];
    const editAs = attributesOf(text, element).find(({ name }) => name === "editAs")?.value;
    if (editAs === "absolute") return [];
    const rows = below({ text, part, element }).filter(({ name }) => localName(name) === "row");
    const [from, to] = rows;
    if (!from) return [];
    const before = Number(textOf(text, from));
    const now = rowAfter(shift, before) ?? shift.at;
    const splices = [rowText(from, now)];
    if (to) {
      const end = Number(textOf(text, to));
      splices.push(
        rowText(to, editAs === "oneCell" ? end + now - before : Math.max(now, rowAfter(shift, end) ?? shift.at)),
      );
    }
    return splices;
  });
}

function rowText(element: XmlElement, row: number): Splice {
  return { start: element.openEnd, end: element.closeStart, text: String(row) };
}

function tableSplices(placed: Placed, shift: RowShift): Splice[] {
  const { text, element: root } = placed;
  // A table grows by rows put in between its own, as in Excel.
  const plain = { ...shift, like: -1 };
  const header = parseArea(attributesOf(text, root).find(({ name }) => name === "ref")?.value ?? "");
  const isHeaderGone = header !== undefined && rowAfter(shift, header.top) === undefined;
  if (!header || isHeaderGone) throw cannotFollow("表格（超级表）的标题行");
  const areas = [root, ...below(placed)].flatMap((element) =>
    attributesOf(text, element)
      .filter(({ name }) => name === "ref")
      .flatMap((attribute) => {
        const area = parseArea(decodeXml(attribute.value));
        const now = area && areaAfter(plain, area);
        if (!now || (element === root && now.top === now.bottom)) throw cannotFollow("表格（超级表）");
        return [{ start: attribute.valueStart, end: attribute.end - 1, text: areaToA1(now) }];
      }),
  );
  return [...areas, ...formulaSplices(placed, shift, shift.sheet)];
}

function refusePivotOf(pack: Package, part: string, { sheet }: RowShift): void {
  const text = pack.text(part);
  const { root } = readRoot(text, part);
  const sources = below({ text, part, element: root }).filter(({ name }) => localName(name) === "worksheetSource");
  for (const source of sources) {
    const named = attributesOf(text, source).find(({ name }) => name === "sheet");
    if (!named || decodeXml(named.value) === sheet) throw cannotFollow("数据透视表");
  }
}
