import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlacedFault } from "../../../catalogue/own-rules";
import { StandingIcon } from "../../../pane/check/standing";

const useStyles = makeStyles({
  title: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: "0 0 16px", padding: 0, listStyleType: "none" },
  fault: {
    display: "flex",
    gap: "8px",
    width: "100%",
    padding: "4px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  place: { color: tokens.colorNeutralForeground2 },
});

interface RuleFaultsProps {
  readonly faults: readonly PlacedFault[];
  /** The place in the text should be shown. */
  readonly onChoose: (fault: PlacedFault) => void;
}

/** What is written wrong: each leads to its place. */
export function RuleFaults({ faults, onChoose }: RuleFaultsProps) {
  const styles = useStyles();
  return (
    <>
      <div role="status">
        <h2 className={styles.title}>{faults.length === 0 ? "没有写错的" : `写错 ${faults.length} 处`}</h2>
      </div>
      {faults.length > 0 && (
        <ul className={styles.list}>
          {faults.map((fault) => (
            <li key={`${fault.start} ${fault.message}`}>
              <button type="button" className={styles.fault} onClick={() => onChoose(fault)}>
                <StandingIcon standing="error" silent />
                <span>
                  <span className={styles.place}>
                    第 {fault.line} 行第 {fault.column} 列{" "}
                  </span>
                  {fault.message}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
