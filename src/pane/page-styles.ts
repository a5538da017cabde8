import { makeStyles, tokens } from "@fluentui/react-components";

/** What all pages but 校验 look like. */
export const usePageStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "14px" },
  title: { margin: "4px 0 0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  heading: { margin: "6px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  /** A field may be narrower than its longest option. */
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});
