import type { Json } from "../protocol/json";

/** Page set-up of a sheet with Excel's own names; lengths in points. Headers and footers: `defaultForAllPages.centerFooter`. */
export type PageSetup = Readonly<Record<string, Json>>;

/** What a new sheet has. */
export const DEFAULT_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  zoom: { scale: 100 },
  "headersFooters.state": "Default",
  "headersFooters.useSheetMargins": true,
  "headersFooters.useSheetScale": true,
};
