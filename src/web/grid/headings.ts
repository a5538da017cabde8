import { makeStyles, tokens } from "@fluentui/react-components";

/** Height of the row of column letters, in pixels at every zoom. */
export const COLUMN_HEADING_HEIGHT = 22;

/** Width of the column of row numbers: as wide as its longest. */
export function headingWidth(rows: number): number {
  return Math.max(36, String(rows).length * 8 + 14);
}

/** Headings follow the theme; the sheet itself is paper. */
export const useHeadingStyles = makeStyles({
  heading: {
    position: "sticky",
    boxSizing: "border-box",
    padding: 0,
    overflow: "hidden",
    textAlign: "center",
    verticalAlign: "middle",
    fontWeight: "normal",
    fontSize: "12px",
    lineHeight: "14px",
    fontFamily: tokens.fontFamilyBase,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    userSelect: "none",
  },
  rowHeading: { left: 0, zIndex: 3 },
  columnHeading: { top: 0, zIndex: 5, height: `${COLUMN_HEADING_HEIGHT}px` },
  corner: { top: 0, left: 0, zIndex: 6, height: `${COLUMN_HEADING_HEIGHT}px` },
  current: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
});
