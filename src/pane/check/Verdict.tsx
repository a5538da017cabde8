import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { verdictOf, type Checked, type RuleNote } from "../../app/session";
import { asSeen } from "../../core/values/directions";
import { FoldSign } from "../FoldSign";
import { useBusy, useSession, useSessionState } from "../session-context";

const useStyles = makeStyles({
  // In a low pane what folds out of it gives way to the list.
  box: { display: "flex", flexDirection: "column", minHeight: "40px", padding: "5px 12px 3px" },
  line: {
    flexShrink: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
  },
  bad: { color: "var(--level-error)", "@media (forced-colors: active)": { color: "inherit" } },
  good: { color: tokens.colorStatusSuccessForeground1, "@media (forced-colors: active)": { color: "inherit" } },
  about: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    gap: "4px",
    minWidth: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "left",
    cursor: "pointer",
    minHeight: "18px",
    "& svg": { flexShrink: 0, width: "14px", height: "14px" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The sign that it unfolds stays where the words are cut.
  aboutWords: { minWidth: 0, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  // Unfolded, nothing is cut.
  wholeWords: { minWidth: 0, overflowWrap: "anywhere" },
  details: {
    minHeight: 0,
    maxHeight: "45vh",
    overflowY: "auto",
    marginTop: "4px",
    paddingTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  heading: { margin: "6px 0 2px", fontSize: tokens.fontSizeBase200 },
  rules: { margin: "0 0 6px", paddingLeft: "20px", lineHeight: "1.6" },
});

/** Whether the workbook can be handed in, in one line; what was looked at folds under it. */
export function Verdict({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { kind, first, second } = verdictOf(checked.listed, checked.coverage);
  return (
    <section className={styles.box} aria-label="结论">
      <h1 className={styles.line}>
        <span className={kind === "bad" ? styles.bad : styles.good}>{first}</span>
        {second && `${kind === "bad" ? "，" : "；"}${second}`}
      </h1>
      <button type="button" className={styles.about} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={isOpen ? styles.wholeWords : styles.aboutWords}>
          <About checked={checked} />
        </span>
        <FoldSign isOpen={isOpen} />
      </button>
      {isOpen && <Covered checked={checked} />}
    </section>
  );
}

/** Whose forms these are and how much of them was read; in a hurry, that it no longer holds. */
function About({ checked: { check, coverage } }: { readonly checked: Checked }) {
  const { checksByItself } = useSession();
  const { stale } = useSessionState();
  const busy = useBusy();
  if (stale && !busy && checksByItself) return "表有改动，稍后自动重新校验";
  const { unit, year } = check.submission;
  const whose = [...(year === undefined ? [] : [`${year} 年度`]), unit ?? "（未填单位名称）"].join(" · ");
  const { read, unread } = coverage.cells;
  const missed = unread > 0 ? `，${unread} 格没读懂` : "";
  const partly = coverage.mergesKnown ? "" : "，未全部检查";
  return `读懂 ${coverage.forms} 张表 ${read} 格${missed}${partly} · ${whose}`;
}

function Covered({ checked: { check, coverage } }: { readonly checked: Checked }) {
  const styles = useStyles();
  return (
    <div className={styles.details} role="group" aria-label="检查了哪些内容" tabIndex={0}>
      <h2 className={styles.heading}>识别的表</h2>
      <ul className={styles.rules}>
        {check.submission.forms.map(({ key, name, sheet }) => (
          <li key={key}>
            {name}（工作表“{asSeen(sheet)}”）
          </li>
        ))}
      </ul>
      {!coverage.mergesKnown && <p>合并单元格未知，与合并有关的内容没有检查。</p>}
      <Rules title="出错，没有检查" rules={coverage.crashed} />
      <Rules title="没有全部检查" rules={coverage.partly} />
      <Rules title="不适用" rules={coverage.skipped} />
      <Rules title="检查过，没有问题" rules={coverage.passed} />
    </div>
  );
}

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly RuleNote[] }) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.rules}>
        {rules.map(({ rule, title: name, reason }) => (
          <li key={rule}>
            {name}
            {reason && `：${reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}
