import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // What comes sooner should not flash.
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: "normal",
    color: tokens.colorNeutralForeground3,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: "1ms",
    animationDelay: "500ms",
    animationFillMode: "both",
  },
});

/** Stands in for a page that is on its way. */
export function Opening() {
  const styles = useStyles();
  return <h1 className={styles.words}>正在打开……</h1>;
}
