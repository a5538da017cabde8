import { namedPack } from "../../app/session";
import { useChoices, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "../page-styles";
import { PackChoice } from "./PackChoice";
import { Setting } from "./Setting";
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
      <Setting
        label="审核视角"
        checked={audience === "reviewer"}
        onChange={(isOn) => choices.set({ audience: isOn ? "reviewer" : "clerk" })}
      >
        多查几条只给审核人看的规则，如指标值定得过低、完成值与指标值全部相同。{effect}
      </Setting>
      <Setting label={words.marks} checked={marks} onChange={(isOn) => choices.set({ marks: isOn })}>
        {words.aboutMarks}
        {session.markingClearsUndo && words.undoCost}
      </Setting>
      <Setting
        label="自动重新校验"
        checked={session.checksByItself}
        onChange={(isOn) => choices.set({ autoCheck: isOn })}
      >
        表改动后稍等片刻，自动再查一遍。只读，不改动工作簿。
      </Setting>
      {session.copiesFile && (
        <Setting
          label="校验时读取合并单元格"
          checked={copiesFile}
          onChange={(isOn) => choices.set({ copiesFile: isOn })}
        >
          每次点“校验”向 Excel 要一份只读副本，从中得知哪些单元格是合并的；关闭后，与合并有关的内容不作检查。
        </Setting>
      )}
      <Setting
        label="在首页显示使用步骤"
        checked={!said.includes("steps")}
        onChange={(isOn) => (isOn ? choices.sayAgain("steps") : choices.noteSaid("steps"))}
      />
      <p className={styles.small}>{words.kept}</p>
      <p className={styles.small}>绩核 {version}</p>
    </div>
  );
}
