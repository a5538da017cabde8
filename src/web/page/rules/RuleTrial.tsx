import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import type { CellRef } from "../../../core/grid/address";
import type { OpenFile } from "../../files/open-file";
import { rowOf } from "../../review/rows";
import { useFileState, useReviewState, useWorkbench, useWorkbenchState } from "../workbench-context";
import { TriedView, useTriedStyles } from "./TriedView";
import { UnitsTrial, UnitTrial } from "./UnitsTrial";
import { useRuleDesk } from "./use-rule-desk";

/** All units of the table, among what rules can be tried on. */
const ALL = "all";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", marginBottom: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  choice: { minWidth: 0, maxWidth: "100%" },
});

/** What the rules come to on an open workbook or a unit of the table, while they are typed, or on all units of the table. */
export function RuleTrial({ text }: { readonly text: string }) {
  const styles = useStyles();
  const tried = useTriedStyles();
  const { files } = useWorkbenchState();
  const { units: all } = useReviewState();
  const [chosen, setChosen] = useState<string>();
  const units = useMemo(() => all.filter(({ standing }) => standing === "checked"), [all]);
  const unit = units.find(({ id }) => id === chosen);
  const file = files.find(({ id }) => id === chosen) ?? files.at(-1);
  const isAll = units.length > 0 && (chosen === ALL || (!unit && !file));
  if (!file && units.length === 0) return <p className={tried.quiet}>打开一份材料，规则就在它上面试。</p>;
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>试一试</h2>
        <Select
          size="small"
          className={styles.choice}
          aria-label="在哪份材料上试"
          value={isAll ? ALL : (unit ?? file)!.id}
          onChange={(_, { value }) => setChosen(value)}
        >
          {files.map((one) => (
            <FileChoice key={one.id} file={one} />
          ))}
          {units.length > 0 && <option value={ALL}>审核表的全部 {units.length} 份</option>}
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {rowOf(one).name}
            </option>
          ))}
        </Select>
      </div>
      {isAll ? (
        <UnitsTrial units={units} text={text} />
      ) : unit ? (
        <UnitTrial unit={unit} text={text} />
      ) : (
        <Tried file={file!} text={text} />
      )}
    </>
  );
}

function FileChoice({ file }: { readonly file: OpenFile }) {
  const { name } = useFileState(file);
  return <option value={file.id}>{name}</option>;
}

function Tried({ file, text }: { readonly file: OpenFile; readonly text: string }) {
  const styles = useTriedStyles();
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
