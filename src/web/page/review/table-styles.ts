import { makeStyles, tokens } from "@fluentui/react-components";

/** How high a row of the table is, in pixels: all of them, so that only those that are seen need be drawn. */
export const ROW_HEIGHT = 36;

/** Where all on the page begins and ends, from its edges. */
const EDGE = "20px";

/** How the tables of a review look. */
export const useTableStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "160px",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    fontVariantNumeric: "tabular-nums",
  },
  /** Names of units and departments are read whole where there is room. */
  units: {
    minWidth: "984px",
    "--unit-width": "220px",
    "--department-width": "96px",
    "@media (min-width: 1200px)": { "--unit-width": "264px", "--department-width": "160px" },
    "@media (min-width: 1600px)": { "--unit-width": "340px", "--department-width": "220px" },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "0 8px",
    height: "34px",
    boxSizing: "border-box",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: "nowrap",
    ":first-child": { paddingLeft: EDGE },
    ":last-child": { paddingRight: EDGE },
  },
  sort: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontWeight: "inherit",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  row: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: {
    height: `${ROW_HEIGHT}px`,
    boxSizing: "border-box",
    padding: "0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    fontWeight: "normal",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    ":first-child": { paddingLeft: EDGE },
    ":last-child": { paddingRight: EDGE },
  },
  wrapped: { height: "auto", padding: "6px 8px", whiteSpace: "normal", overflowWrap: "anywhere", verticalAlign: "top" },
  figure: { textAlign: "right" },
  /** A sign and its word. */
  sign: { display: "inline-flex", alignItems: "center", gap: "6px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  bad: { color: "var(--level-error)", fontWeight: tokens.fontWeightSemibold },
  open: {
    maxWidth: "100%",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    verticalAlign: "middle",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: "2px" },
  },
  spacer: { padding: 0, border: "none" },
  nothing: { padding: "24px", color: tokens.colorNeutralForeground2 },
});
