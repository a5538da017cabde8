import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { faultsOfSettings, packOf, type ThresholdName } from "../../app/session";
import { percent } from "../../core/numbers/wording";
import { Decimal } from "../../core/numbers/decimal";
import { Disclosure } from "../Disclosure";
import { useSession, useSessionState } from "../session-context";

const NAMES: Readonly<Record<ThresholdName, string>> = {
  procurementLow: "政府采购决算÷预算的下限",
  procurementHigh: "政府采购决算÷预算的上限",
  yearOnYearJump: "与上年相比增减的幅度",
  executionRateLow: "执行率的下限",
  budgetAdjusted: "全年预算比年初预算增减的幅度",
  overachievement: "完成值为指标值的倍数（达到即须说明）",
  unitSuspectTimes: "为相邻金额的倍数（达到即疑为元）",
  minorDeduction: "自评报告中不单列的小额扣分（不足此数）",
  scoreExecutionGap: "指标得分比例与执行率相差的幅度",
  targetPassed: "超过指标值的幅度（三个以上达到即疑为定低）",
  qualitativeShare: "没有数值的指标所占分值",
  weightOfGroup: "一个指标占所在一级指标的分值",
  weightOfForm: "一个指标占全表的分值",
};

const useStyles = makeStyles({
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
  fields: { display: "flex", flexDirection: "column", gap: "10px", paddingTop: "8px" },
});

/** The thresholds of the pack, each of which a person may set otherwise. */
export function Thresholds() {
  const styles = useStyles();
  return (
    <Disclosure title="调整阈值">
      <div className={styles.fields}>
        {Object.entries(NAMES).map(([name, title]) => (
          <Threshold key={name} name={name as ThresholdName} title={title} />
        ))}
      </div>
    </Disclosure>
  );
}

function usualWords(name: ThresholdName, usual: string): string {
  if (name === "unitSuspectTimes") return `${usual} 倍`;
  const isMarks = name === "minorDeduction" || name === "weightOfForm";
  return isMarks ? `${usual} 分` : `${usual}（${percent(new Decimal(usual))}）`;
}

function Threshold({ name, title }: { readonly name: ThresholdName; readonly title: string }) {
  const styles = useStyles();
  const session = useSession();
  const { settings } = useSessionState();
  const inForce = packOf(settings).thresholds[name];
  const usual = packOf({ ...settings, thresholds: {} }).thresholds[name];
  const [text, setText] = useState(inForce);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const change = (value: string): void => {
    setText(value);
    const others = Object.entries(settings.thresholds).filter(([other]) => other !== name);
    const own = value === "" || value === usual ? [] : [[name, value] as const];
    const thresholds = Object.fromEntries([...others, ...own]);
    const [first] = faultsOfSettings({ ...settings, thresholds });
    setFault(first);
    if (first === undefined) void session.changeSettings({ thresholds });
  };
  return (
    <Field
      className={styles.narrow}
      label={title}
      hint={`口径：${usualWords(name, usual)}`}
      {...(fault === undefined ? {} : { validationMessage: fault })}
    >
      <Input size="small" inputMode="decimal" value={text} onChange={(_, { value }) => change(value.trim())} />
    </Field>
  );
}
