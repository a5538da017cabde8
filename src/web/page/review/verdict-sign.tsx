import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../../app/batch/unit-result";

const useStyles = makeStyles({
  sign: {
    display: "inline-block",
    padding: "0 7px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  退回: { backgroundColor: tokens.colorStatusDangerBackground1, color: "var(--level-error)" },
  核实: { backgroundColor: tokens.colorStatusWarningBackground1, color: "var(--level-warning)" },
  通过: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** What becomes of a unit, as a word on a ground of its colour; the word alone says it. */
export function VerdictSign({ verdict, none }: { readonly verdict: Verdict | null; readonly none: string }) {
  const styles = useStyles();
  if (verdict === null) return <span className={mergeClasses(styles.sign, styles.none)}>{none}</span>;
  return <span className={mergeClasses(styles.sign, styles[verdict])}>{verdict}</span>;
}
