import type { StyleSheet } from "./styles";
import { attributeOf, childrenOf, localName } from "../opc/xml-scanner";

/** Pixels to a point, as Excel counts them. */
const PIXELS_PER_POINT = 96 / 72;

/** The font of a workbook without a style sheet, as we write one. */
const OUR_FONT: UsualFont = { name: "宋体", size: 11 };

/** How wide a digit is, in parts of the font's size. */
const DIGIT_SHARES: readonly (readonly [name: RegExp, share: number])[] = [
  [/^(?:Verdana|Menlo|Consolas|DejaVu)/i, 0.6],
  [/^(?:Arial|Helvetica|Liberation Sans|Noto|思源|Cambria)/i, 0.556],
  [/^(?:等线|DengXian|微软雅黑|Microsoft YaHei|Tahoma|Segoe)/i, 0.549],
  [/^(?:Calibri|Carlito)/i, 0.507],
];

/** A digit of an old Chinese font is half a character, in whole pixels; of a font we do not know no narrower one is likely. */
const HALF = 0.5;

interface UsualFont {
  readonly name: string;
  readonly size: number;
}

/**
 * A column of so many points in the unit of a file, digits of the workbook's usual font: in 宋体 11 a digit is 8 pixels wide, in Calibri 11
 * it is 7. Rather a little too wide than too narrow, since a line must hold its text.
 */
export function widthOfPoints(points: number, styles: StyleSheet): number {
  const digit = digitPixels(usualFont(styles) ?? OUR_FONT);
  return Math.ceil(((points * PIXELS_PER_POINT) / digit) * 256) / 256;
}

function digitPixels({ name, size }: UsualFont): number {
  const pixels = size * PIXELS_PER_POINT;
  const share = DIGIT_SHARES.find(([pattern]) => pattern.test(name))?.[1];
  if (share !== undefined) return Math.max(1, Math.round(pixels * share));
  return Math.max(
    1,
    /\p{Script=Han}|^(?:Sim|Fang|Kai)/u.test(name) ? Math.ceil(pixels * HALF) : Math.round(pixels * HALF),
  );
}

/** The first font of a style sheet; cells that name no style are in it. */
function usualFont(styles: StyleSheet): UsualFont | undefined {
  const [font] = styles.items("fonts");
  if (!font) return undefined;
  const parts = childrenOf(styles.text, font, styles.part);
  const value = (wanted: string): string | undefined => {
    const part = parts.find(({ name }) => localName(name) === wanted);
    return part && attributeOf(styles.text, part, "val");
  };
  const size = Number(value("sz"));
  return { name: value("name") ?? "", size: size > 0 ? size : OUR_FONT.size };
}
