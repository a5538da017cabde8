import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from "docx";

/**
 * Paper and lengths of GB/T 9704—2012 in twentieths of a point: A4, 37 mm above the text, 28 mm at the bound side, a text of 156 × 225 mm. What is
 * left below is 34.9 mm: with a hair more, 22 lines of 29 points would not fit on a page.
 */
const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1978, left: 1587, right: 1474 } as const;

/** A line of the text is exactly 29 points high; 22 of them fill a page. */
export const LINE_PITCH = 580;

/** 28 characters of 16 points would be wider than the text: so much is taken from each, in 4096ths of a point. */
const CHARACTER_SPACE = -848;

/** From the edge of the paper to the page number, whose dash stands 7 mm below the text. */
const FOOTER_BELOW_UPRIGHT = 1406;
const FOOTER_BELOW_LYING = 896;

/** How wide the text of a page is, by how the page stands. */
export const TEXT_WIDTH = {
  upright: PAGE.width - PAGE.left - PAGE.right,
  lying: PAGE.height - PAGE.top - PAGE.bottom,
} as const;

/** How high it is. */
export const TEXT_HEIGHT = {
  upright: PAGE.height - PAGE.top - PAGE.bottom,
  lying: PAGE.width - PAGE.left - PAGE.right,
} as const;

/** Pages of text: upright, every line on the grid. */
export const TEXT_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: { ...marginsOf(PAGE), footer: FOOTER_BELOW_UPRIGHT },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH, charSpace: CHARACTER_SPACE },
};

/** Pages of tables, whose small lines follow no grid: upright, or turned so that their head is at the bound side. */
export const TABLE_PAGE: Readonly<Record<"upright" | "lying", ISectionPropertiesOptions>> = {
  upright: {
    page: {
      size: { width: PAGE.width, height: PAGE.height },
      margin: { ...marginsOf(PAGE), footer: FOOTER_BELOW_UPRIGHT },
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
  },
  lying: {
    page: {
      size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
      margin: {
        ...marginsOf({ top: PAGE.left, right: PAGE.top, bottom: PAGE.right, left: PAGE.bottom }),
        footer: FOOTER_BELOW_LYING,
      },
    },
    grid: { type: DocumentGridType.DEFAULT, linePitch: LINE_PITCH },
  },
};

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

function marginsOf({ top, right, bottom, left }: Margins): Margins {
  return { top, right, bottom, left };
}
