import type { CellStyle } from "../../../core/grid/sheet-design";

const SONG = "宋体";
const CELL_FONT = { name: SONG, size: 10 } as const;

/** The number format of amounts in 万元. */
const AMOUNT_FORMAT = "0.00";
/** The number format of rates. */
export const RATE_FORMAT = "0.00%";

const framed = {
  font: CELL_FONT,
  border: true,
  horizontal: "center",
  vertical: "center",
  wrap: true,
} as const satisfies CellStyle;

/** How the cells of the tables 附件1 to 附件3 look. */
export const TABLE_LOOKS = {
  /** 「附件1」 above a form. */
  attachment: { font: { name: "黑体", size: 12 }, vertical: "center" },
  title: { font: { name: SONG, size: 16, bold: true }, horizontal: "center", vertical: "center" },
  /** Headers, and values that are words or counts. */
  centred: framed,
  /** Row labels and longer texts. */
  left: { ...framed, horizontal: "left" },
  amount: { ...framed, format: AMOUNT_FORMAT },
  rate: { ...framed, format: RATE_FORMAT },
  /** Notes and signatures under a form: they run on over the empty cells beside them. */
  note: { font: { name: SONG, size: 9 }, vertical: "center" },
  signature: { font: CELL_FONT, vertical: "center" },
} as const satisfies Record<string, CellStyle>;

const FANGSONG = { name: "仿宋_GB2312", size: 16 } as const;

/** How the paragraphs of 附件4 look, after GB/T 9704—2012. */
export const REPORT_LOOKS = {
  attachment: { font: { name: "黑体", size: 16 }, vertical: "center" },
  title: { font: { name: "方正小标宋简体", size: 22 }, horizontal: "center", vertical: "center", wrap: true },
  cover: { font: FANGSONG, horizontal: "center", vertical: "center", wrap: true },
  section: { font: { name: "黑体", size: 16 }, vertical: "center", wrap: true },
  subsection: { font: { name: "楷体_GB2312", size: 16 }, vertical: "center", wrap: true },
  body: { font: FANGSONG, horizontal: "left", vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;
