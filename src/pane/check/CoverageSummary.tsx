import { makeStyles, tokens } from "@fluentui/react-components";
import { coverageWords, type Checked, type RuleNote } from "../../app/session";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  unit: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    padding: "2px 0",
    color: tokens.colorBrandForegroundLink,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  rules: { margin: "0 0 6px", paddingLeft: "20px", lineHeight: "1.6" },
  heading: { margin: "6px 0 2px", fontSize: tokens.fontSizeBase200 },
});

/** Whose forms these are, and what was looked at: the line that must never be missing, and all rules behind it. */
export function CoverageSummary({ checked: { check, coverage } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { unit, year, forms } = check.submission;
  return (
    <section className={styles.box} aria-label="检查范围">
      <h1 className={styles.unit}>
        {unit ?? "（未填单位名称）"}
        {year !== undefined && ` ${year} 年度`}
      </h1>
      <p className={styles.line} role="status">
        {coverageWords(coverage)}
      </p>
      <details className={styles.details}>
        <summary className={styles.summary}>查看识别的表和各条规则的结果</summary>
        <h2 className={styles.heading}>识别的表</h2>
        <ul className={styles.rules}>
          {forms.map(({ key, name, sheet }) => (
            <li key={key}>
              {name}（工作表“{sheet}”）
            </li>
          ))}
        </ul>
        <Rules title="运行出错，未作检查" rules={coverage.crashed} />
        <Rules title="不适用" rules={coverage.skipped} />
        <Rules title="通过" rules={coverage.passed} />
      </details>
    </section>
  );
}

function Rules({ title, rules }: { readonly title: string; readonly rules: readonly RuleNote[] }) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>
        {title} {rules.length} 条
      </h2>
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
