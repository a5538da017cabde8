import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { OpenFile } from "../files/open-file";
import { useFileState, useReviewState, useWorkbench, useWorkbenchState } from "./workbench-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    padding: "4px 8px 0",
    gap: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    border: "1px solid transparent",
    borderBottom: "none",
    borderRadius: "6px 6px 0 0",
    "@media (forced-colors: active)": { border: "1px solid Canvas" },
  },
  current: {
    borderTopColor: tokens.colorNeutralStroke2,
    borderLeftColor: tokens.colorNeutralStroke2,
    borderRightColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": { border: "1px solid Highlight" },
  },
  name: {
    maxWidth: "280px",
    padding: "6px 10px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px", borderRadius: "6px" },
  },
  currentName: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  unsaved: { color: tokens.colorBrandForeground1 },
  close: { minWidth: "24px", marginRight: "2px" },
});

/** The open files, and before them the table of those that are reviewed. */
export function FileTabs() {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { files, shown } = useWorkbenchState();
  const { units } = useReviewState();
  const isReview = shown === "review" || (typeof shown === "object" && "unit" in shown);
  if (files.length === 0 && units.length === 0) return null;
  return (
    <nav aria-label="打开的文件" className={styles.bar}>
      {units.length > 0 && (
        <div className={mergeClasses(styles.tab, isReview && styles.current)}>
          <button
            type="button"
            className={mergeClasses(styles.name, isReview && styles.currentName)}
            aria-current={isReview ? "page" : undefined}
            onClick={() => workbench.show("review")}
          >
            审核表（{units.length}）
          </button>
        </div>
      )}
      {files.map((file) => (
        <FileTab
          key={file.id}
          file={file}
          isShown={typeof shown === "object" && "file" in shown && shown.file === file.id}
        />
      ))}
    </nav>
  );
}

function FileTab({ file, isShown }: { readonly file: OpenFile; readonly isShown: boolean }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const { name, unsaved } = useFileState(file);
  return (
    <div className={mergeClasses(styles.tab, isShown && styles.current)}>
      <button
        type="button"
        className={mergeClasses(styles.name, isShown && styles.currentName)}
        aria-current={isShown ? "page" : undefined}
        title={unsaved ? `${name}（有未保存的改动）` : name}
        onClick={() => workbench.show({ file: file.id })}
      >
        {unsaved && (
          <span className={styles.unsaved} role="img" aria-label="未保存">
            ●{" "}
          </span>
        )}
        {name}
      </button>
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        icon={<DismissRegular />}
        aria-label={`关闭 ${name}`}
        onClick={() => void workbench.askToClose(file)}
      />
    </div>
  );
}
