import { makeStyles, tokens } from "@fluentui/react-components";
import type { TriedRule } from "../../../app/session/own-rules";
import { printRef, type CellRef } from "../../../core/grid/address";
import { StandingIcon } from "../../../pane/check/standing";

/** So many places are listed of one rule. */
const MOST_PLACES = 20;

/** How rules that were tried look, on one submission or on many. */
export const useTriedStyles = makeStyles({
  rule: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { display: "flex", alignItems: "center", gap: "6px", margin: 0, fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  places: { margin: "4px 0 0", padding: "0 0 0 24px", overflowWrap: "anywhere" },
  place: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const SIGNS = { passed: "accepted", skipped: "advice" } as const;

interface TriedViewProps {
  readonly rule: TriedRule;
  readonly onPlace: (at: CellRef) => void;
}

/** What a rule came to on one submission, with the places where it is broken. */
export function TriedView({ rule, onPlace }: TriedViewProps) {
  const styles = useTriedStyles();
  const { title, status, severity, places, reason } = rule;
  const words = { passed: "通过", failed: `不符 ${places.length} 处`, skipped: "不适用" }[status];
  return (
    <article className={styles.rule} aria-label={title}>
      <h3 className={styles.name}>
        <StandingIcon standing={status === "failed" ? severity : SIGNS[status]} silent />
        {title}：{words}
      </h3>
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.slice(0, MOST_PLACES).map(({ at, message }, index) => (
            <li key={index}>
              {at && (
                <button type="button" className={styles.place} onClick={() => onPlace(at)}>
                  {printRef(at)}
                </button>
              )}{" "}
              {message}
            </li>
          ))}
          {places.length > MOST_PLACES && <li>另有 {places.length - MOST_PLACES} 处</li>}
        </ul>
      )}
      {reason !== "" && <div className={styles.quiet}>{status === "skipped" ? reason : `部分不适用：${reason}`}</div>}
    </article>
  );
}
