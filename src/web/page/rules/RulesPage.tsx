import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { pickRules } from "../../files/pick-files";
import { NoticeBar } from "../NoticeBar";
import { useReviewState, useWorkbench } from "../workbench-context";
import { RuleEditor, type EditorHandle } from "./RuleEditor";
import { RuleFaults } from "./RuleFaults";
import { RuleTrial } from "./RuleTrial";
import { useRuleDesk } from "./use-rule-desk";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px", padding: "10px 20px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginLeft: "auto" },
  notice: { flexShrink: 0, margin: "0 20px 8px" },
  halves: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 900px)": { flexDirection: "column" },
  },
  side: {
    flexGrow: 2,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    overflowY: "auto",
    padding: "12px 16px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 900px)": { borderLeft: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** 自定规则: a bureau's rules in words, checked while they are typed and tried at once on an open workbook. */
export default function RulesPage() {
  const styles = useStyles();
  const { review } = useWorkbench();
  const rules = useRuleDesk();
  const { text, faults, inUse, notice } = useSyncExternalStore(rules.subscribe, () => rules.state);
  const { units, running } = useReviewState();
  const editor = useRef<EditorHandle>(null);
  useEffect(() => void rules.start(), [rules]);
  if (text === null) return <p role="status">正在打开……</p>;
  const use = async (): Promise<void> => {
    await rules.use();
    if (rules.state.inUse && units.length > 0 && !running) void review.again();
  };
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>自定规则</h1>
        <span className={styles.hint}>
          {inUse ? "校验正在用这些规则" : "改动还没有用到校验里"}。输入时列出可写的词；也可按 Ctrl + 空格
        </span>
        <div className={styles.buttons}>
          <Button onClick={() => void pickRules().then((file) => file && rules.open(file))}>读入规则文件</Button>
          <Button disabled={faults.length > 0} onClick={() => void rules.save()}>
            存为口径文件
          </Button>
          <Button appearance="primary" disabled={faults.length > 0 || inUse} onClick={() => void use()}>
            {units.length > 0 ? `用来校验，重审 ${units.length} 份` : "用来校验"}
          </Button>
        </div>
      </div>
      <NoticeBar notice={notice} className={styles.notice} onDismiss={() => rules.dismissNotice()} />
      <div className={styles.halves}>
        <RuleEditor ref={editor} text={text} faults={faults} />
        <section className={styles.side} aria-label="写错的和试的结果">
          <RuleFaults faults={faults} onChoose={(fault) => editor.current?.select(fault.start, fault.end)} />
          <RuleTrial text={text} />
        </section>
      </div>
    </main>
  );
}
