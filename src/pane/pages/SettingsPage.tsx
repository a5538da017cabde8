import { Switch } from "@fluentui/react-components";
import { namedPack } from "../../app/session";
import { useChoices, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";
import { PackChoice } from "./PackChoice";
import { Thresholds } from "./Thresholds";

/** What is not the same in Excel and on a page. */
const WORDS = {
  excel: {
    marks: "校验后给单元格标色",
    aboutMarks: "标色用条件格式，不动单元格自己的格式，可随时清除。",
    undoCost: "在这个版本的 Excel 中，标色会清空 Excel 自己的撤销列表；本面板的撤销不受影响。",
    kept: "口径和阈值随工作簿保存（下次写入时一并存入），其他设置保存在这台电脑上。",
  },
  page: {
    marks: "校验后标记有问题的单元格",
    aboutMarks: "表上加框、标序号；保存的文件里用条件格式标色，不动单元格自己的格式。可随时清除。",
    undoCost: "",
    kept: "设置保存在这台电脑的浏览器里，对所有文件有效。",
  },
} as const;

/** 设置: what changes results goes with the workbook where it has a place for it; how a person likes to work does not. */
export default function SettingsPage({ version }: { readonly version: string }) {
  const styles = usePageStyles();
  const session = useSession();
  const { settings } = useSessionState();
  const { choices } = session;
  const { marks, copiesFile, audience, said } = useChoices();
  const words = WORDS[session.surroundings];
  const { name: pack } = namedPack(settings);
  const effect = session.checksByItself ? "改后稍等片刻，自动重新校验。" : "改后重新校验生效。";
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>设置</h1>
      <PackChoice effect={effect} />
      <Thresholds key={pack} />
      <Switch
        label="审核视角"
        checked={audience === "reviewer"}
        onChange={(_, { checked }) => choices.set({ audience: checked ? "reviewer" : "clerk" })}
      />
      <p className={styles.small}>多查几条只给审核人看的规则，如指标值定得过低、完成值与指标值全部相同。{effect}</p>
      <Switch label={words.marks} checked={marks} onChange={(_, { checked }) => choices.set({ marks: checked })} />
      <p className={styles.small}>
        {words.aboutMarks}
        {session.markingClearsUndo && words.undoCost}
      </p>
      <Switch
        label="自动重新校验"
        checked={session.checksByItself}
        onChange={(_, { checked }) => choices.set({ autoCheck: checked })}
      />
      <p className={styles.small}>表改动后稍等片刻，自动再查一遍。只读，不改动工作簿。</p>
      {session.copiesFile && (
        <>
          <Switch
            label="校验时读取合并单元格"
            checked={copiesFile}
            onChange={(_, { checked }) => choices.set({ copiesFile: checked })}
          />
          <p className={styles.small}>
            每次点“校验”向 Excel 要一份只读副本，从中得知哪些单元格是合并的；关闭后，与合并有关的内容不作检查。
          </p>
        </>
      )}
      <Switch
        label="在首页显示使用步骤"
        checked={!said.includes("steps")}
        onChange={(_, { checked }) => (checked ? choices.sayAgain("steps") : choices.noteSaid("steps"))}
      />
      <p className={styles.small}>{words.kept}</p>
      <p className={styles.small}>绩核 {version}</p>
    </div>
  );
}
