import type { Package } from "../../opc/package";
import { relationshipsOf } from "../../opc/relationships";
import { localName } from "../../opc/xml-scanner";
import type { SheetLayout } from "../sheet-scanner";

/** What may stand in a drawing, by its element, in the words and measure words a person knows it by. */
const DRAWN: readonly (readonly [elements: RegExp, words: string, measure: string])[] = [
  [/<(?:\w+:)?pic[\s/>]/g, "图片", "张"],
  [/<(?:\w+:)?chart\s[^>]*r:id=/g, "图表", "个"],
  [/<(?:\w+:)?(?:sp|cxnSp)[\s/>]/g, "图形", "个"],
];

/** Elements of a sheet that draw something beside its cells. */
const ELEMENTS: Readonly<Record<string, string>> = {
  oleObjects: "嵌入的对象",
  controls: "控件",
  picture: "背景图",
  AlternateContent: "控件",
};

/** What a sheet shows in Excel and not here, in Chinese: it stays in the file as it is. */
export function unshownOf(pack: Package, sheetPart: string, text: string, layout: SheetLayout): readonly string[] {
  const drawings = relationshipsOf(pack, sheetPart)
    .filter(({ kind, target }) => kind === "drawing" && pack.has(target))
    .map(({ target }) => pack.text(target))
    .join("");
  const drawn = DRAWN.flatMap(([elements, words, measure]) => {
    const count = drawings.match(elements)?.length ?? 0;
    return count > 0 ? [`${words} ${count} ${measure}`] : [];
  });
  const others = layout.elements.flatMap((element) => {
    const name = localName(element.name);
    if (name === "extLst")
      return /<[\w:]*sparkline[\s>]/.test(text.slice(element.start, element.end)) ? ["迷你图"] : [];
    return ELEMENTS[name] ?? [];
  });
  return [...new Set([...drawn, ...others])];
}
