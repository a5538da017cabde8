import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { packOf, previewFills, type FillChoice, type FillRow } from "../../app/session";
import { BarSlot } from "../bar-slot";
import { useBusy, useSession, useSessionState } from "../session-context";
import { FillTable } from "./FillTable";
import { NotChecked } from "./NotChecked";
import { usePageStyles } from "../page-styles";

const NO_TICKS: FillChoice["ticks"] = new Map();

/** 填充: what could be filled, what it would hold, and the choice of it. */
export default function FillPage() {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const { checked, settings } = useSessionState();
  const [choice, setChoice] = useState<FillChoice>({ as: "formula", ticks: NO_TICKS });
  const rows = useMemo(
    () => (checked ? previewFills(checked.snapshot, packOf(settings), choice) : []),
    [choice, checked, settings],
  );
  if (!checked) return <NotChecked title="填充计算格" text="先校验一次，读出各表的数字，再看哪些格可以填。" />;
  const chosen = rows.filter((row) => row.chosen).length;
  const tick = (row: FillRow): void =>
    setChoice({ ...choice, ticks: new Map([...choice.ticks, [row.key, !row.chosen]]) });
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>填充计算格</h1>
      {rows.length === 0 ? (
        <p className={styles.text}>合计、执行率、得分等计算格都已填好，与计算结果一致。</p>
      ) : (
        <>
          <RadioGroup
            layout="horizontal"
            aria-label="填入什么"
            value={choice.as}
            onChange={(_, { value }) => setChoice({ ...choice, as: value === "value" ? "value" : "formula" })}
          >
            <Radio value="formula" label="公式（随表更新）" />
            <Radio value="value" label="数值" />
          </RadioGroup>
          <FillTable rows={rows} as={choice.as} onTick={tick} />
          {chosen === 0 && <p className={styles.text}>没有空着的计算格。要用算出的数替换已有的数，先在左边勾选。</p>}
          <p className={styles.small}>
            空格默认填；已有的数和建议的得分要勾选才改。公式和原始数据从不覆盖，填后可一键撤销。
          </p>
          {chosen > 0 && (
            <BarSlot>
              <span />
              <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.fill(choice)}>
                填充选中的 {chosen} 格
              </Button>
            </BarSlot>
          )}
        </>
      )}
    </div>
  );
}
