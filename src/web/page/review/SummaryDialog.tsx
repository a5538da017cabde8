import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { GivenFile } from "../../files/given-file";
import { pickSummary } from "../../files/pick-files";
import { Dialog } from "../Dialog";
import { useWorkbench } from "../workbench-context";
import { useDialogStyles } from "./dialog-styles";

const useStyles = makeStyles({
  sample: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: "8px 12px", "& input": { width: "100%" } },
  chosen: { overflowWrap: "anywhere" },
  fault: { margin: "8px 0 0", color: tokens.colorStatusDangerForeground1 },
});

const NAME = "绩效自评审核汇总.xlsx";

/** Asks what goes into the summary workbook, and whether it goes on with one that people have filled in. */
export default function SummaryDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const dialog = useDialogStyles();
  const workbench = useWorkbench();
  const [earlier, setEarlier] = useState<GivenFile>();
  const [over, setOver] = useState("");
  const [random, setRandom] = useState("0");
  const [seed, setSeed] = useState("1");
  const [fault, setFault] = useState("");
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (over !== "" && !/^\d+(\.\d+)?$/.test(over)) return setFault("金额要写数字，如 100；不按金额抽就不写。");
    if (!/^\d{1,4}$/.test(random) || !/^\d{1,9}$/.test(seed)) return setFault("个数和种子要写数字。");
    onClose();
    const sample = { random: Number(random), seed: Number(seed), ...(over === "" ? {} : { over }) };
    void workbench.saveMade(earlier?.name ?? NAME, workbench.review.makeSummary(sample, earlier));
  };
  return (
    <Dialog title="汇总表" onClose={onClose}>
      <form noValidate onSubmit={make} className={dialog.form}>
        <p className={dialog.text}>汇总、按规则、按单位、复核表、退回意见、雷同、抽查、未能读取，一个工作簿。</p>
        <Field
          label="接着以前的汇总表"
          hint="人工填的列照样保留，并列出上轮、本轮；对不上的行另列。以前的文件不动，另存一份。"
        >
          <div className={dialog.buttons} role="group">
            <Button size="small" onClick={() => void pickSummary().then((file) => file && setEarlier(file))}>
              {earlier ? "换一个…" : "选汇总表…"}
            </Button>
            {earlier && (
              <>
                <span className={styles.chosen}>{earlier.name}</span>
                <Button size="small" appearance="subtle" onClick={() => setEarlier(undefined)}>
                  不接了
                </Button>
              </>
            )}
          </div>
        </Field>
        <div className={styles.sample}>
          <Field label="抽查：满多少万元" hint="不写就不按金额抽">
            <Input value={over} inputMode="decimal" onChange={(_, { value }) => setOver(value.trim())} />
          </Field>
          <Field label="另随机抽几个" hint="有错误的总是抽">
            <Input value={random} inputMode="numeric" onChange={(_, { value }) => setRandom(value.trim())} />
          </Field>
          <Field label="随机数种子" hint="种子同，抽的也同">
            <Input value={seed} inputMode="numeric" onChange={(_, { value }) => setSeed(value.trim())} />
          </Field>
        </div>
        {fault !== "" && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <div className={dialog.buttons}>
          <Button appearance="primary" type="submit">
            {earlier ? "接着写" : "生成"}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            取消
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
