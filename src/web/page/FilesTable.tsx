import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { countListed, verdictOf, STANDING_WORDS, type SessionState } from "../../app/session";
import { SEVERITIES } from "../../core/rules/finding";
import { StandingIcon } from "../../pane/check/standing";
import type { OpenFile } from "../files/open-file";
import { troubleText } from "./trouble-text";
import { useFileState, useWorkbench, useWorkbenchState } from "./workbench-context";
import type { RefusedFile } from "../workbench/workbench";

const STANDINGS = [...SEVERITIES, "accepted"] as const;

const useStyles = makeStyles({
  scroll: { height: "100%", overflow: "auto" },
  main: { padding: "16px 20px 32px", maxWidth: "1200px", margin: "0 auto" },
  title: { margin: "0 0 12px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    padding: "8px 10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "middle",
    overflowWrap: "anywhere",
  },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", verticalAlign: "bottom" },
  count: { textAlign: "center" },
  none: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  trouble: { display: "flex", alignItems: "flex-start", gap: "8px" },
});

/** 全部文件: every open file with its unit and its counts, and those that could not be opened with the reason. */
export default function FilesTable() {
  const styles = useStyles();
  const { files, refused } = useWorkbenchState();
  return (
    <div className={styles.scroll}>
      <main className={styles.main}>
        <h1 className={styles.title}>全部文件</h1>
        <table className={styles.table}>
          <thead>
            <tr>
              {["单位", "文件", "年度"].map((name) => (
                <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {name}
                </th>
              ))}
              {STANDINGS.map((standing) => (
                <th key={standing} scope="col" className={mergeClasses(styles.cell, styles.head, styles.count)}>
                  <StandingIcon standing={standing} silent />
                  <div>{STANDING_WORDS[standing]}</div>
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                检查情况
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                操作
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileRow key={file.id} file={file} />
            ))}
            {refused.map((file) => (
              <RefusedRow key={file.id} file={file} />
            ))}
          </tbody>
        </table>
      </main>
    </div>
  );
}

function FileRow({ file }: { readonly file: OpenFile }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { name, unsaved } = useFileState(file);
  const state = useSyncExternalStore(file.session.subscribe, () => file.session.state);
  const { checked } = state;
  const counts = useMemo(() => checked && countListed(checked.listed), [checked]);
  const hasForms = checked !== null && checked.coverage.forms > 0;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {checked?.check.submission.unit ?? "—"}
      </th>
      <td className={styles.cell}>
        {name}
        {unsaved && <div className={styles.small}>有未保存的改动</div>}
      </td>
      <td className={styles.cell}>{checked?.check.submission.year ?? "—"}</td>
      {STANDINGS.map((standing) => (
        <td key={standing} className={mergeClasses(styles.cell, styles.count)}>
          {counts && hasForms ? <Count count={counts[standing]} /> : "—"}
        </td>
      ))}
      <td className={mergeClasses(styles.cell, styles.small)}>{standingWords(state)}</td>
      <td className={styles.cell}>
        <Button size="small" aria-label={`查看 ${name}`} onClick={() => workbench.show({ file: file.id })}>
          查看
        </Button>
      </td>
    </tr>
  );
}

/** How far the check of a file has come. */
function standingWords({ activity, trouble, checked, stale }: SessionState): string {
  if (activity) return `${activity.title}……`;
  if (trouble) return troubleText(trouble);
  if (!checked) return "等待校验";
  if (checked.coverage.forms === 0) return "没有识别到绩效自评表（附件1 至附件4）";
  const { first, second } = verdictOf(checked.listed, checked.coverage);
  return `${first}${second && `，${second}`}${stale ? "（结果可能已过期）" : ""}`;
}

function Count({ count }: { readonly count: number }) {
  const styles = useStyles();
  return count === 0 ? <span className={styles.none}>0</span> : <strong>{count}</strong>;
}

function RefusedRow({ file: { id, name, trouble } }: { readonly file: RefusedFile }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        —
      </th>
      <td className={styles.cell}>{name}</td>
      <td className={styles.cell} colSpan={STANDINGS.length + 2}>
        <div className={styles.trouble}>
          <StandingIcon standing="error" silent />
          <span>没有打开：{troubleText(trouble)}</span>
        </div>
      </td>
      <td className={styles.cell}>
        <Button size="small" aria-label={`移除 ${name}`} onClick={() => workbench.dismissRefused(id)}>
          移除
        </Button>
      </td>
    </tr>
  );
}
