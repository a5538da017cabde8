import type { CellLook, FormatLook } from "../../../app/workbook-view";
import type { Package } from "../../opc/package";
import { relationshipsOf } from "../../opc/relationships";
import type { OpenWorkbook } from "../open-workbook";
import { MINIMAL_STYLES, StyleSheet } from "../styles";
import { readPalette, type Palette } from "./colors";
import { normalFont, readFormatLooks, readLooks } from "./looks";
import { digitWidth } from "./measures";

/** What all sheets of a workbook share. */
export interface Surroundings {
  readonly looks: readonly CellLook[];
  /** Width of a digit of the workbook's usual font, in pixels. */
  readonly digit: number;
  readonly palette: Palette;
  /** Looks of conditional formats by their index. */
  readonly formatLooks: readonly FormatLook[];
}

const known = new WeakMap<Package, { readonly key: string; readonly looks: Surroundings }>();

/** The looks of a workbook; the same object until its styles or theme change. @throws HostError damaged */
export function surroundingsOf({ pack, book }: OpenWorkbook): Surroundings {
  const themePart = relationshipsOf(pack, book.part).find(({ kind }) => kind === "theme")?.target;
  const theme = themePart !== undefined && pack.has(themePart) ? pack.text(themePart) : undefined;
  const styles = book.styles === undefined ? MINIMAL_STYLES : pack.text(book.styles);
  const key = `${styles}\n${theme ?? ""}`;
  const kept = known.get(pack);
  if (kept?.key === key) return kept.looks;
  const palette = readPalette(styles, theme);
  const sheet = new StyleSheet(styles, book.styles ?? "styles.xml");
  const looks = {
    looks: readLooks(sheet, palette),
    digit: digitWidth(normalFont(sheet, palette)),
    palette,
    formatLooks: readFormatLooks(sheet, palette),
  };
  known.set(pack, { key, looks });
  return looks;
}
