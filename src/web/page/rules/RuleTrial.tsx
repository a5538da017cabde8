import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import type { TriedRule } from "../../../app/session/own-rules";
import { printRef } from "../../../core/grid/address";
import type { CellRef } from "../../../core/grid/address";
import { StandingIcon } from "../../../pane/check/standing";
import type { OpenFile } from "../../files/open-file";
import { useFileState, useWorkbench, useWorkbenchState } from "../workbench-context";
import { useRuleDesk } from "./use-rule-desk";

/** So many places are listed of one rule. */
const MOST_PLACES = 20;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", marginBottom: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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

/** What the rules come to on an open workbook, while they are typed. */
export function RuleTrial({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { files } = useWorkbenchState();
  const [chosen, setChosen] = useState<string>();
  const file = files.find(({ id }) => id === chosen) ?? files.at(-1);
  if (!file) return <p className={styles.quiet}>打开一份材料，规则就在它上面试。</p>;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>在打开的材料上试</h2>
        <Select size="small" aria-label="在哪份材料上试" value={file.id} onChange={(_, { value }) => setChosen(value)}>
          {files.map((one) => (
            <FileChoice key={one.id} file={one} />
          ))}
        </Select>
      </div>
      <Tried file={file} text={text} />
    </>
  );
}

function FileChoice({ file }: { readonly file: OpenFile }) {
  const { name } = useFileState(file);
  return <option value={file.id}>{name}</option>;
}

function Tried({ file, text }: { readonly file: OpenFile; readonly text: string }) {
  const styles = useStyles();
  const workbench = useWorkbench();
  const rules = useRuleDesk();
  const { session } = file;
  const { checked } = useSyncExternalStore(session.subscribe, () => session.state);
  const typed = useDeferredValue(text);
  // Typing is never held up by rules that take long.
  const tried = useMemo(() => (checked && typed !== "" ? rules.tryOn(session) : []), [rules, session, checked, typed]);
  const go = (at: CellRef): void => {
    workbench.show({ file: file.id });
    file.select(at);
  };
  if (!checked) return <p className={styles.quiet}>先校验这份材料。</p>;
  if (tried.length === 0) return <p className={styles.quiet}>还没有写好的规则。</p>;
  return tried.map((rule) => <TriedView key={rule.title} rule={rule} onPlace={go} />);
}

const SIGNS = { passed: "accepted", skipped: "advice" } as const;

function TriedView({ rule, onPlace }: { readonly rule: TriedRule; readonly onPlace: (at: CellRef) => void }) {
  const styles = useStyles();
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
